"""The outline of a kwaliteitsbeeld to write in: a plan of chapters and questions, and one writer a format.

`plan.make_plan` decides what is asked, from the pack, the organisation and the lens; the writers (`markdown`,
`html`, `word`) only set it out. Whatever a writer leaves for the author to replace, `lint` sees as not answered: a
question ends in a question mark, a cell to fill in holds a mark, and guidance is no text of the document.
"""
