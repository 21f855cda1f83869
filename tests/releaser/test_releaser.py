"""Releases from a real repository: refused, made, published, gone on with after a failure."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.browser import PHONE, opened, overflow
from tests.releaser.workshop import Workshop, copied, second_edition, workshop

GIT = 'title = "Harbour"\nbase_url = "https://example.org/decks"\n\n[release]\ntarget = "git"\n'


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """Notes that are built and committed, to be copied."""
    return workshop(tmp_path_factory.mktemp("built"))


@pytest.fixture(scope="module")
def released(built: Workshop, tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """Two releases on the branch gh-pages of a real remote, the first of them not kept here."""
    shop = copied(built, tmp_path_factory.mktemp("released"), GIT)
    code, out, err = shop.release("1.0.0")
    assert (code, err) == (0, "")
    assert "Built twice" in out
    assert "Tagged v1.0.0" in out
    shutil.rmtree(shop.work / "dist")
    second_edition(shop)
    code, out, err = shop.release("1.1.0")
    assert (code, err) == (0, "")
    assert re.search(r"Imported over 1\.0\.0, as it is published, .*: \d+ notes kept their history, 1 new", out)
    return shop


@pytest.fixture
def shop(built: Workshop, tmp_path: Path) -> Workshop:
    return copied(built, tmp_path)


def test_a_release_holds_everything_under_its_version(released: Workshop) -> None:
    folder = released.work / "dist" / "release" / "1.1.0"
    ends = (".apkg", "-cheatsheet.pdf", "-flashcards.pdf", "-quiz.pdf", "-preview.html", "-facts.json")
    expected = {
        *(f"harbour-1.1.0{end}" for end in ends),
        "SHA256SUMS",
        "RELEASE_NOTES.md",
        "manifest.json",
        "index.html",
    }
    assert {path.name for path in folder.iterdir()} == expected
    subprocess.run(["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=folder, check=True, capture_output=True)
    listed = (folder / "SHA256SUMS").read_text("utf-8").split()[1::2]
    assert {*listed, "SHA256SUMS"} == expected


def test_the_manifest_says_what_is_in_it_and_what_made_it(released: Workshop) -> None:
    manifest = json.loads((released.work / "dist/release/1.1.0/manifest.json").read_text("utf-8"))
    assert manifest["commit"] == released.git("rev-parse", "HEAD")
    assert (manifest["version"], manifest["previous"]) == ("1.1.0", "1.0.0")
    assert manifest["changes"] == {"added": 1, "changed": 1, "retired": 1}
    assert {"python", "build-decks", "genanki", "reportlab", "jinja2"} <= set(manifest["built_with"])
    assert "hypothesis" not in manifest["built_with"]
    assert set(manifest["checked_with"]) == {"anki", "pdfium"}
    (contents,) = manifest["contents"]
    assert contents["cards"] >= 4
    assert {artifact["kind"] for artifact in contents["artifacts"]} == {
        "deck", "cheatsheet", "flashcards", "quiz", "preview", "facts"
    }  # fmt: skip


def test_the_notes_say_what_was_added_changed_and_retired(released: Workshop) -> None:
    notes = (released.work / "dist/release/1.1.0/RELEASE_NOTES.md").read_text("utf-8")
    assert notes.startswith("# Harbour 1.1.0\n\n- *Corrected* ")
    assert "## Added since 1.0.0: 1" in notes
    assert "automatic identification system" in notes.lower()
    assert re.search(r"## Changed since 1\.0\.0: 1\n\n- .* 12 m → 14 m\n", notes)
    assert re.search(r"## Retired since 1\.0\.0: 1\n\n- .* very high frequency\n", notes, re.I)


def test_the_tag_is_annotated_and_pushed(released: Workshop) -> None:
    assert released.git("cat-file", "-t", "v1.1.0") == "tag"
    assert "- *Corrected*" in released.git("tag", "--list", "--format=%(contents)", "v1.1.0")
    assert released.git("rev-parse", "v1.1.0^{commit}") == released.git("rev-parse", "v1.1.0^{commit}", bare=True)


def test_the_branch_keeps_older_releases_and_its_history(released: Workshop) -> None:
    files = set(released.git("ls-tree", "-r", "--name-only", "gh-pages", bare=True).splitlines())
    assert {"index.html", "releases.html", "harbour.apkg", "1.0.0/harbour-1.0.0.apkg", "1.1.0/SHA256SUMS"} <= files
    messages = released.git("log", "--format=%s", "gh-pages", bare=True).splitlines()
    assert messages == ["Release 1.1.0", "Release 1.0.0"]
    folder = released.work / "dist" / "release"
    for path in (folder / "1.1.0").iterdir():
        blob = subprocess.run(
            ["git", "show", f"gh-pages:1.1.0/{path.name}"], cwd=released.remote, check=True, capture_output=True
        )
        assert blob.stdout == path.read_bytes()
    latest = subprocess.run(
        ["git", "show", "gh-pages:harbour.apkg"], cwd=released.remote, check=True, capture_output=True
    )
    assert latest.stdout == (folder / "1.1.0" / "harbour-1.1.0.apkg").read_bytes()


def test_run_again_it_ends_in_the_same_state(released: Workshop) -> None:
    before = released.state()
    files = {path: path.read_bytes() for path in (released.work / "dist").rglob("*") if path.is_file()}
    code, out, err = released.release("1.1.0")
    assert (code, err) == (0, "")
    assert "is there already" in out
    assert released.state() == before
    assert {path: path.read_bytes() for path in (released.work / "dist").rglob("*") if path.is_file()} == files


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_on_a_phone(released: Workshop, scheme: str) -> None:
    folder = released.work / "dist" / "release" / "1.1.0"
    with opened(folder / "index.html", width=PHONE, scheme="dark" if scheme == "dark" else "light") as page:
        assert overflow(page) == 0
        deck = page.get_by_role("link", name="Get the Anki deck")
        box = deck.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] < 640, "the deck is one tap away, without scrolling"
        assert box["height"] >= 44
        for link in page.locator("a[href]").all():
            target = link.get_attribute("href") or ""
            assert (
                target.startswith("https://example.org/decks/")
                or (folder / target).is_file()
                or target == "../releases.html"
            )
        sheet = page.locator(".sheet img")
        assert sheet.evaluate("image => image.naturalWidth") == 1400
        assert page.locator(".phones .leaf").count() >= 4
        assert page.locator(".code svg").bounding_box()["width"] > 120  # type: ignore[index]
        for artifact in json.loads((folder / "manifest.json").read_text("utf-8"))["contents"][0]["artifacts"]:
            assert page.get_by_text(artifact["sha256"]).count() == 1
        assert "12 m → 14 m" in (page.locator("details li").first.text_content() or "")


def test_the_page_in_front_is_that_of_the_latest_and_leads_to_its_files(released: Workshop) -> None:
    site = released.work / "dist" / "release"
    with opened(site / "index.html") as page:
        target = page.get_by_role("link", name="Get the Anki deck").evaluate("link => link.href")
        assert target == (site / "1.1.0" / "harbour-1.1.0.apkg").as_uri()
    with opened(site / "releases.html") as page:
        assert overflow(page) == 0
        assert page.locator("li a").all_inner_texts() == ["1.1.0 Harbour"]


def test_the_qr_code_leads_to_the_page(released: Workshop) -> None:
    import segno

    page = (released.work / "dist/release/1.1.0/index.html").read_text("utf-8")
    drawn = re.search(r'<path[^>]* d="([^"]+)"', page)
    expected = segno.make("https://example.org/decks/", error="m", micro=False).svg_inline(border=2, omitsize=True)
    assert drawn is not None
    assert drawn[1] in expected


def test_what_the_change_log_says_is_shown_and_does_nothing(released: Workshop) -> None:
    with opened(released.work / "dist/release/1.1.0/index.html") as page:
        assert page.evaluate("window.hurt") is None
        assert "<script>" in page.locator(".section").inner_text()
        assert page.locator(".section em").inner_text() == "Corrected"


def test_dry_run_shows_all_of_it_and_changes_nothing(built: Workshop, tmp_path: Path) -> None:
    """Here over a release that is nowhere but in its tag, with the change log beside the notes."""
    shop = copied(built, tmp_path, '[release]\ntarget = "directory"\ndirectory = "../../public"\n')
    shop.git("tag", "--annotate", "--message", "Release 1.0.0", "v1.0.0")
    second_edition(shop)
    shop.git("mv", "CHANGELOG.md", "notes/CHANGELOG.md")
    shop.git("commit", "--quiet", "--message", "Move the change log")
    before = shop.state()
    shutil.rmtree(shop.work / "dist")
    code, out, err = shop.release("1.1.0", "--dry-run")
    assert (code, err) == (0, "")
    assert "Imported over 1.0.0, built again from its tag," in out
    for said in ("harbour-1.1.0.apkg (", "annotated tag v1.1.0", "public/1.1.0", "12 m → 14 m"):
        assert said in out
    assert "CHANGELOG-1.1.0" not in out
    assert shop.state() == before
    assert not (shop.work / "dist").exists()
    assert not (shop.folder / "public").exists()


def test_everything_in_the_way_is_said_at_once(shop: Workshop) -> None:
    shop.write("notes/harbour.md", "# Harbour\n\n- Lock width: 15 m\n")
    shop.write("notes/deck.toml", '[release]\ntarget = "git"\nremote = "elsewhere"\n')
    code, out, err = shop.release("2.0.0")
    assert (code, out) == (1, "")
    assert err.splitlines() == [
        "the tree is not clean: notes/deck.toml, notes/harbour.md. Commit it, or have git ignore it.",
        "CHANGELOG.md: nothing is said about 2.0.0. Write what is new below a heading: ## 2.0.0",
        "there is no git remote 'elsewhere'. Add it: git remote add elsewhere URL.",
    ]
    assert shop.release("2.0")[0] == 2


def test_notes_that_were_not_built_are_refused(shop: Workshop) -> None:
    shop.write("notes/harbour.md", "# Harbour\n\n- Lock width: 15 m\n")
    shop.git("commit", "--all", "--quiet", "--message", "Not built")
    code, _, err = shop.release("1.0.0")
    assert code == 1
    assert err.startswith("notes/ledger.json: the ledger is not that of these notes")
    shop.git("rm", "--quiet", "--cached", "notes/ledger.json")
    shop.write(".gitignore", "dist/\nnotes/ledger.json\n")
    shop.git("commit", "--all", "--quiet", "--message", "Without a ledger")
    assert "no ledger under version control" in shop.release("1.0.0")[2]


def test_a_check_that_fails_stops_it(shop: Workshop) -> None:
    before = shop.state()
    code, _, err = shop.release("1.0.0", "--check", "true", "--check", "exit 3")
    assert (code, err) == (1, "the check 'exit 3' failed. Put right what it says.\n")
    assert shop.state() == before
    assert not (shop.work / "dist" / "release").exists()


def test_what_was_never_committed_shows_in_the_second_build(shop: Workshop) -> None:
    shop.write(".gitignore", "dist/\ntemplates/\n")
    shop.write("templates/fields/source.j2", "somewhere")  # no part of what a note says, so the ledger stays as it is
    shop.git("commit", "--all", "--quiet", "--message", "Ignore templates")
    code, _, err = shop.release("1.0.0")
    assert code == 1
    assert re.match(r"two builds of \w+ differ in harbour", err)


def test_a_tag_elsewhere_is_refused(shop: Workshop) -> None:
    shop.git("tag", "--annotate", "--message", "x", "v1.0.0")
    shop.git("commit", "--allow-empty", "--quiet", "--message", "Later")
    assert "v1.0.0 is there already" in shop.release("1.0.0")[2]
    shop.git("tag", "--delete", "v1.0.0")
    shop.git("tag", "v1.0.0")
    assert "is a lightweight one" in shop.release("1.0.0")[2]
    shop.git("tag", "--delete", "v1.0.0")
    shop.git("tag", "v2.0.0")
    assert "1.0.0 is not later than 2.0.0" in shop.release("1.0.0")[2]


def test_a_failing_push_leaves_everything_as_it_was_and_can_be_run_again(built: Workshop, tmp_path: Path) -> None:
    shop = copied(built, tmp_path, GIT)
    hook = shop.remote / "hooks" / "pre-receive"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\nexit 1\n")
    hook.chmod(0o755)
    before = shop.state()
    code, _, err = shop.release("1.0.0")
    assert code == 1
    assert err.startswith("git push failed: ")
    assert shop.state() == before
    hook.unlink()
    code, _, err = shop.release("1.0.0")
    assert (code, err) == (0, "")
    assert shop.git("rev-parse", "v1.0.0^{commit}", bare=True) == shop.git("rev-parse", "HEAD")
    assert "1.0.0/index.html" in shop.git("ls-tree", "-r", "--name-only", "gh-pages", bare=True)


def test_into_a_directory_and_never_over_what_is_there(built: Workshop, tmp_path: Path) -> None:
    shop = copied(built, tmp_path, '[release]\ntarget = "directory"\ndirectory = "../../public"\n')
    public = shop.folder / "public"
    code, _, err = shop.release("1.0.0")
    assert (code, err) == (0, "")
    made = shop.work / "dist/release/1.0.0"
    assert {path.name: path.read_bytes() for path in made.iterdir()} == {
        path.name: path.read_bytes() for path in (public / "1.0.0").iterdir()
    }
    assert not [path for path in public.iterdir() if ".part" in path.name]
    (public / "1.0.0" / "harbour-1.0.0.apkg").write_bytes(b"other")
    code, _, err = shop.release("1.0.0")
    assert code == 1
    assert "1.0.0 is here already, with other files." in err
    assert (public / "1.0.0" / "harbour-1.0.0.apkg").read_bytes() == b"other"


def test_outside_a_repository(tmp_path: Path) -> None:
    (tmp_path / "work" / "notes").mkdir(parents=True)
    (tmp_path / "work" / "notes" / "harbour.md").write_text("# Harbour\n\n- Lock width: 15 m\n")
    (tmp_path / "home").mkdir()
    code, _, err = Workshop(tmp_path).release("1.0.0")
    assert code == 1
    assert "in no git repository" in err
