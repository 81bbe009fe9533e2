"""Fits the learned scorer on the labelled documents, and measures it by cross-validation over documents."""
