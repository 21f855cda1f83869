"""Publishing, without building first: the release is a small one made by hand. Only GitHub's service is stood in for."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from build_decks.errors import NotesTrouble
from build_decks.releaser import manifest as manifests
from build_decks.releaser.manifest import Artifact, Contents, Manifest, artifact_of, is_whole, read_manifest, write_sums
from build_decks.releaser.publishers.branch import Branch
from build_decks.releaser.publishers.directory import Directory
from build_decks.releaser.publishers.github import GitHub
from build_decks.releaser.repository import Repository
from build_decks.releaser.site import add_release, releases_of
from tests.releaser import gh_stand_in
from tests.releaser.workshop import Workshop, copied, workshop


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    return workshop(tmp_path_factory.mktemp("built"))


@pytest.fixture
def shop(built: Workshop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workshop:
    made = copied(built, tmp_path / "shop")
    for name, value in made.environment().items():
        monkeypatch.setenv(name, value)
    return made


def made(folder: Path, version: str = "1.0.0", commit: str = "c" * 40, deck: bytes = b"deck") -> tuple[Path, Manifest]:
    """A release in a folder of its own."""
    release = folder / f"made-{version}-{len(list(folder.iterdir()))}"
    release.mkdir()
    (release / f"n-{version}.apkg").write_bytes(deck)
    artifacts = (artifact_of(release / f"n-{version}.apkg", "deck"),)
    contents = Contents("notes/n.md", "n", "N", 1, 1, 0, (1, 1, 1), artifacts)
    record = Manifest(
        "N", version, f"v{version}", commit, "2026-01-02", "", (1, 0, 0), (contents,), (("python", "3"),), (), ("fine",)
    )
    (release / manifests.FILE_NAME).write_text(record.as_text(), "utf-8")
    (release / manifests.NOTES).write_text(f"# {version}\n", "utf-8")
    (release / manifests.PAGE).write_text(f"<html><head></head>{version}</html>", "utf-8")
    write_sums(release)
    return release, record


def test_a_manifest_reads_as_it_is_written(tmp_path: Path) -> None:
    release, record = made(tmp_path)
    assert read_manifest(release) == record
    assert is_whole(release)
    assert not record.same_release(replace(record, commit="d" * 40))
    other = replace(record.contents[0], artifacts=(Artifact("n", "deck", 1, "0"),))
    assert not record.same_release(replace(record, contents=(other,)))
    for damage in ("{", "[]", '{"title": "N"}', '{"contents": [1]}'):
        (release / manifests.FILE_NAME).write_text(damage, "utf-8")
        assert read_manifest(release) is None
    assert not is_whole(release)
    assert not is_whole(tmp_path / "nowhere")


def test_a_site_shows_the_latest_and_keeps_the_others(tmp_path: Path) -> None:
    site = tmp_path / "site"
    for version in ("1.0.0", "1.2.0", "1.10.0", "2.0.0-rc.1", "1.1.0"):
        add_release(site, made(tmp_path, version, deck=version.encode())[0])
    assert [one.version for one in releases_of(site)] == ["2.0.0-rc.1", "1.10.0", "1.2.0", "1.1.0", "1.0.0"]
    assert '<base href="1.10.0/">' in (site / "index.html").read_text("utf-8")
    assert (site / "n.apkg").read_bytes() == b"1.10.0"
    assert 'href="1.0.0/index.html"' in (site / "releases.html").read_text("utf-8")


def test_a_release_that_is_damaged_is_not_published(tmp_path: Path) -> None:
    release, record = made(tmp_path)
    (release / "n-1.0.0.apkg").write_bytes(b"other")
    with pytest.raises(NotesTrouble, match="damaged"):
        Directory("site", tmp_path).publish(release, record)
    assert not (tmp_path / "site").exists()


def test_a_copy_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    release, record = made(tmp_path)
    add_release(tmp_path / "site", made(tmp_path, "0.9.0")[0])
    (tmp_path / "site" / ".1.0.0.part").mkdir()  # a run was killed
    before = _files(tmp_path / "site")

    def full(source: Path, target: Path) -> None:
        target.mkdir()
        (target / "half").write_bytes(b"half")
        raise OSError(28, "No space left on device", str(target))

    monkeypatch.setattr("shutil.copytree", full)
    with pytest.raises(OSError, match="No space"):
        Directory("site", tmp_path).publish(release, record)
    assert _files(tmp_path / "site") == before
    assert not (tmp_path / "site" / ".1.0.0.part").exists()


def _files(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_branch_grows_by_one_commit_and_nothing_here_changes(shop: Workshop, tmp_path: Path) -> None:
    repository = Repository(shop.work)
    before = (shop.git("status", "--porcelain"), shop.git("for-each-ref", "refs/heads"))
    for version in ("1.0.0", "1.1.0"):
        release, record = made(tmp_path, version, shop.git("rev-parse", "HEAD"))
        shop.git("tag", "--annotate", "--message", "x", record.tag)
        branch = Branch(repository, "origin", "gh-pages")
        assert branch.refusals() == []
        branch.publish(release, record)
        branch.publish(release, record)  # a second time there is nothing left to do
    assert shop.git("log", "--format=%s", "gh-pages", bare=True).splitlines() == ["Release 1.1.0", "Release 1.0.0"]
    assert (shop.git("status", "--porcelain"), shop.git("for-each-ref", "refs/heads")) == before
    assert sorted(shop.git("tag", bare=True).split()) == ["v1.0.0", "v1.1.0"]
    fetched = tmp_path / "fetched"
    fetched.mkdir()
    assert branch.fetch("1.0.0", fetched)
    assert (fetched / "n-1.0.0.apkg").read_bytes() == b"deck"
    empty = tmp_path / "empty"
    empty.mkdir()
    assert not branch.fetch("0.1.0", empty)


def test_a_tag_that_was_pushed_before_a_run_was_stopped_is_taken_over(shop: Workshop, tmp_path: Path) -> None:
    _, record = made(tmp_path, commit=shop.git("rev-parse", "HEAD"))
    branch = Branch(Repository(shop.work), "origin", "gh-pages")
    assert not branch.recall(record)
    shop.git("tag", "--annotate", "--message", "x", record.tag)
    shop.git("push", "--quiet", "origin", record.tag)
    pushed = shop.git("rev-parse", record.tag)
    shop.git("tag", "--delete", record.tag)
    assert not branch.recall(replace(record, commit="d" * 40))
    assert branch.recall(record)
    assert shop.git("rev-parse", record.tag) == pushed


def test_a_branch_refuses_the_notes_own_and_another_s_tag(shop: Workshop, tmp_path: Path) -> None:
    repository = Repository(shop.work)
    (own,) = Branch(repository, "origin", "main").refusals()
    assert "the branch of the notes themselves" in str(own)
    release, record = made(tmp_path, commit=shop.git("rev-parse", "HEAD"))
    shop.git("tag", "--annotate", "--message", "x", record.tag)
    shop.git("push", "--quiet", "origin", record.tag)
    with pytest.raises(NotesTrouble, match=r"origin has the tag v1\.0\.0 on another commit"):
        Branch(repository, "origin", "gh-pages").publish(release, replace(record, commit="d" * 40))
    assert "gh-pages" not in shop.git("for-each-ref", bare=True)
    shop.git("remote", "set-url", "origin", str(tmp_path / "gone.git"))
    (gone,) = Branch(repository, "origin", "gh-pages").refusals()
    assert "does not answer" in str(gone)


@pytest.fixture
def github(shop: Workshop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> GitHub:
    script = shop.folder / "bin" / "gh"
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{gh_stand_in.__file__}" "$@"\n')
    script.chmod(0o755)
    (tmp_path / "github").mkdir()
    monkeypatch.setenv("GH_STATE", str(tmp_path / "github"))
    return GitHub(Repository(shop.work), "origin")


def test_github_refuses_without_gh_or_a_sign_in(
    github: GitHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (refusal,) = github.refusals()
    assert str(refusal) == "gh is not signed in. Run gh auth login, or set GH_TOKEN."
    (tmp_path / "github" / "signed-in").touch()
    assert github.refusals() == []
    monkeypatch.setenv("PATH", str(tmp_path))
    (refusal,) = github.refusals()
    assert "needs its tool gh" in str(refusal)


def test_github_goes_on_where_it_failed(github: GitHub, shop: Workshop, tmp_path: Path) -> None:
    state = tmp_path / "github"
    release, record = made(tmp_path, commit=shop.git("rev-parse", "HEAD"))
    shop.git("tag", "--annotate", "--message", "x", record.tag)
    (state / "fail-upload").touch()
    with pytest.raises(NotesTrouble, match=r"gh release upload failed: HTTP 502"):
        github.publish(release, record)
    assert github.tag_is_out, "the tag is on GitHub, so it stays here"
    assert '"isDraft": true' in (state / "v1.0.0.json").read_text()
    (state / "fail-upload").unlink()
    assert github.publish(release, record) == "Published on GitHub: https://github.com/author/notes/releases/tag/v1.0.0"
    assert '"isDraft": false' in (state / "v1.0.0.json").read_text()
    assert {path.name: path.read_bytes() for path in (state / "v1.0.0").iterdir()} == {
        path.name: path.read_bytes() for path in release.iterdir()
    }
    assert (state / "v1.0.0.md").read_text() == "# 1.0.0\n"
    assert shop.git("rev-parse", "v1.0.0^{commit}", bare=True) == record.commit
    github.publish(release, record)
    fetched = tmp_path / "fetched"
    fetched.mkdir()
    assert github.fetch("1.0.0", fetched)
    assert not github.fetch("0.1.0", fetched)


def test_github_never_changes_what_is_published(github: GitHub, shop: Workshop, tmp_path: Path) -> None:
    release, record = made(tmp_path, commit=shop.git("rev-parse", "HEAD"))
    shop.git("tag", "--annotate", "--message", "x", record.tag)
    github.publish(release, record)
    other, changed = made(tmp_path, commit=record.commit, deck=b"another deck")
    with pytest.raises(NotesTrouble, match="already, with other files"):
        github.publish(other, changed)
    (other / "é.apkg").touch()
    with pytest.raises(NotesTrouble, match="does not keep a name"):
        github.publish(other, changed)


def test_github_marks_what_is_no_final_release(github: GitHub, shop: Workshop, tmp_path: Path) -> None:
    release, record = made(tmp_path, "2.0.0-rc.1", shop.git("rev-parse", "HEAD"))
    shop.git("tag", "--annotate", "--message", "x", record.tag)
    github.publish(release, record)
    assert '"prerelease": true' in (tmp_path / "github" / "v2.0.0-rc.1.json").read_text()


def test_a_directory_must_be_named_and_possible(tmp_path: Path) -> None:
    (unnamed,) = Directory("", tmp_path).refusals()
    assert "none is named" in str(unnamed)
    (tmp_path / "file").touch()
    assert len(Directory("file", tmp_path).refusals()) == 1
    assert len(Directory("no/such/parent", tmp_path).refusals()) == 1
    assert Directory("new", tmp_path).refusals() == []
