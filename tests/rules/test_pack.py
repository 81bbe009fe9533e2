"""The pack of the Generiek kompas: it holds exactly the codes of the catalogue, and a broken pack is refused."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kompascheck.report import Level
from kompascheck.rulepack import Pack, available, load
from kompascheck.yamlfile import YamlFileError

MANDATORY, CONDITIONAL, ADVICE = Level.MANDATORY, Level.CONDITIONAL, Level.ADVICE
# Codes are stable: a change here is a change of meaning for everyone who has one in a file or a report.
CATALOGUE = {
    "GK001": ("doelen-terugblik", "beweging", MANDATORY),
    "GK002": ("doelen-evaluatie", "beweging", MANDATORY),
    "GK003": ("doelen-monitoring", "beweging", MANDATORY),
    "GK004": ("verbetermaatregelen", "beweging", MANDATORY),
    "GK005": ("doelen-vooruitblik", "beweging", MANDATORY),
    "GK006": ("randvoorwaarden", "beweging", MANDATORY),
    "GK101": ("wensen-belangrijk", "bouwsteen-1", MANDATORY),
    "GK102": ("wensen-inspelen", "bouwsteen-1", MANDATORY),
    "GK103": ("open-gesprek-opbrengst", "bouwsteen-1", MANDATORY),
    "GK201": ("netwerk-afspraken", "bouwsteen-2", MANDATORY),
    "GK202": ("netwerk-verloop", "bouwsteen-2", MANDATORY),
    "GK203": ("netwerk-opbrengst-organisatie", "bouwsteen-2", MANDATORY),
    "GK204": ("netwerk-opbrengst-mensen", "bouwsteen-2", MANDATORY),
    "GK301": ("afspraken-deskundigheid", "bouwsteen-3", MANDATORY),
    "GK302": ("afspraken-veiligheid", "bouwsteen-3", MANDATORY),
    "GK303": ("afspraken-zeggenschap", "bouwsteen-3", MANDATORY),
    "GK304": ("dilemmas-oplossingen", "bouwsteen-3", MANDATORY),
    "GK305": ("deskundigheidsmix", "bouwsteen-3", MANDATORY),
    "GK306": ("signalering-beschikbaarheid-samenwerking", "bouwsteen-3", MANDATORY),
    "GK307": ("sturing-ontwikkeling", "bouwsteen-3", MANDATORY),
    "GK401": ("leren-vormgeving", "bouwsteen-4", MANDATORY),
    "GK402": ("leren-zeggenschap", "bouwsteen-4", MANDATORY),
    "GK403": ("leervormen", "bouwsteen-4", ADVICE),
    "GK404": ("leren-bijdrage", "bouwsteen-4", ADVICE),
    "GK501": ("totstandkoming", "bouwsteen-5", MANDATORY),
    "GK502": ("betrokken-partijen", "bouwsteen-5", MANDATORY),
    "GK503": ("inbreng-wijze", "bouwsteen-5", MANDATORY),
    "GK504": ("inbreng-inhoud", "bouwsteen-5", MANDATORY),
    "GK505": ("inbreng-verwerking", "bouwsteen-5", MANDATORY),
    "GK601": ("systematisch-werken", "systematiek", MANDATORY),
    "GK701": ("meting-resultaten", "meting", MANDATORY),
    "GK702": ("meting-per-locatie", "meting", MANDATORY),
    "GK703": ("meting-reflectie", "meting", MANDATORY),
    "GK704": ("meting-mantelzorgers", "meting", ADVICE),
    "GK705": ("meting-instrument", "meting", MANDATORY),
    "GK801": ("bronnen-verantwoord", "bronnen", ADVICE),
    "GK802": ("tellen-en-vertellen", "bronnen", ADVICE),
    "GK803": ("samenhang", "samenhang", MANDATORY),
    "GK804": ("per-setting", "settings", CONDITIONAL),
}
PATH = available()["generiek-kompas@2025"]


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load(PATH)


def test_the_pack_holds_the_catalogue_in_its_order(pack: Pack) -> None:
    assert [(r.code, (r.name, r.group, r.level)) for r in pack.rules.requirements] == list(CATALOGUE.items())


def test_only_the_conditional_requirement_has_a_condition(pack: Pack) -> None:
    assert [r.code for r in pack.rules.requirements if r.condition] == ["GK804"]


def test_every_requirement_has_exactly_one_chapter(pack: Pack) -> None:
    homes = [code for chapter in pack.rules.chapters for code in chapter.codes]
    assert sorted(homes) == sorted(CATALOGUE)


def test_the_outline_follows_the_handreiking(pack: Pack) -> None:
    assert [chapter.title for chapter in pack.rules.chapters] == [
        "Introductie",
        "Maatschappelijke context",
        "Het open gesprek",
        "Het bouwen van netwerken",
        "Het werk organiseren",
        "Leren en ontwikkelen",
        "Reflectie op kwaliteit",
        "Perspectief naar volgend jaar",
    ]


def test_every_requirement_can_be_answered_in_more_than_one_way(pack: Pack) -> None:
    few = {r.code for r in pack.rules.requirements if len(r.evidence) < 2}
    assert few <= {"GK702"}  # the check on results per location decides that one


def test_no_concept_of_the_lexicon_is_idle(pack: Pack) -> None:
    meetings = [meeting for requirement in pack.rules.requirements for meeting in requirement.evidence]
    used = {concept for m in meetings for concept in (*m.all, *m.any, *m.without)}
    assert set(pack.concepts) == used


def test_the_texts_for_people_are_whole_sentences(pack: Pack) -> None:
    texts = [
        (r.code, text)
        for r in pack.rules.requirements
        for text in (r.question, r.explanation, r.counts, r.not_enough, r.missing, r.advice)
    ]
    assert [(code, text) for code, text in texts if not re.match(r"^[A-Z].*[.?'!]$", text)] == []


BROKEN = {
    "unknown field": ("    section: Vormvrij\n", "    secton: Vormvrij\n", ["secton", "Bedoelt u 'section'?"]),
    "missing field": ("    name: doelen-evaluatie\n", "", ["name", "ontbreekt"]),
    "wrong level": ("    level: advice\n", "    level: optional\n", ["optional", "mandatory", "conditional", "advice"]),
    "code twice": ("  - code: GK002\n", "  - code: GK001\n", ["GK001", "twee keer"]),
    "unknown concept": ("{all: [doel, behaald]", "{all: [doell, behaald]", ["GK001", "doell", "Bedoelt u 'doel'?"]),
    "unknown group": ("    group: systematiek\n", "    group: systeem\n", ["GK601", "systeem", "bouwsteen-1"]),
    "code unknown to a chapter": ("codes: [GK005]", "codes: [GK999]", ["GK999", "Perspectief naar volgend jaar"]),
    "bad yaml": ("    level: conditional\n", "    level: [conditional\n", ["geen geldige YAML"]),
    "wrong type": ("  minimum_clients: 25\n", "  minimum_clients: weinig\n", ["minimum_clients", "weinig", "getal"]),
    "no such date": ("  deadline: 2026-03-31\n", "  deadline: 2026-13-31\n", ["datum", "niet bestaat"]),
}


@pytest.mark.parametrize("mistake", BROKEN)
def test_a_broken_pack_is_refused_with_its_place_and_the_choices(mistake: str, tmp_path: Path) -> None:
    right, wrong, told = BROKEN[mistake]
    text = PATH.read_text(encoding="utf-8")
    assert right in text
    path = tmp_path / "2025.yaml"
    path.write_text(text.replace(right, wrong, 1), encoding="utf-8")
    (tmp_path / "lexicon.yaml").write_bytes((PATH.parent / "lexicon.yaml").read_bytes())

    with pytest.raises(YamlFileError) as refusal:
        load(path)

    message = str(refusal.value)
    assert message.startswith(str(path))
    assert refusal.value.line is not None
    assert [part for part in told if part not in message] == []


def test_the_line_of_a_mistake_is_the_line_in_the_file(tmp_path: Path) -> None:
    lines = PATH.read_text(encoding="utf-8").splitlines()
    number = next(n for n, line in enumerate(lines, start=1) if line.strip() == "level: advice")
    lines[number - 1] = "    level: optional"
    path = tmp_path / "2025.yaml"
    path.write_text("\n".join(lines), encoding="utf-8")

    with pytest.raises(YamlFileError) as refusal:
        load(path)

    assert refusal.value.line == number


def test_a_missing_lexicon_is_named(tmp_path: Path) -> None:
    path = tmp_path / "2025.yaml"
    path.write_bytes(PATH.read_bytes())

    with pytest.raises(YamlFileError, match=r"lexicon\.yaml: het bestand kan niet worden geopend"):
        load(path)
