"""The launcher finds the newest JDK by itself, and says in one sentence what is wrong where there is none."""

import os

import pytest
from conftest import make_java


def connection_file(checkout):
    file = checkout.root / "connection.json"
    file.write_text("{}")
    return file


def chosen(checkout, **env):
    """What doctor says of the JDK."""
    lines = checkout.call("doctor", **env).stdout.splitlines()
    return next(line for line in lines if line[10:].startswith("JDK"))


def test_the_newest_of_several_jdks_is_taken(bare):
    for version in ["21.0.9", "17.0.15", "9.0.4", "1.8.0_292", "24"]:
        make_java(bare.jdks / f"jdk-{version}", version)
    assert "25.0.1 in" in chosen(bare)


def test_a_later_update_of_the_same_release_is_newer(bare):
    make_java(bare.jdks / "a", "25.0.10")
    make_java(bare.jdks / "z", "25.0.9")
    assert "25.0.10 in" in chosen(bare)


def test_an_early_access_release_counts(bare):
    make_java(bare.jdks / "ea", "26-ea")
    assert "26-ea in" in chosen(bare)


def test_a_new_enough_java_home_wins_over_a_newer_jdk(bare, tmp_path):
    assert "21.0.2 in" in chosen(bare, JAVA_HOME=make_java(tmp_path / "mine", "21.0.2"))


def test_a_java_home_that_is_too_old_is_passed_over(bare, tmp_path):
    assert "25.0.1 in" in chosen(bare, JAVA_HOME=make_java(tmp_path / "mine", "17.0.15"))


def test_the_named_jdk_wins_over_java_home(bare, tmp_path):
    named = make_java(tmp_path / "named one", "23.0.1")
    assert "23.0.1 in" in chosen(bare, NASBOOK_JAVA_HOME=named, JAVA_HOME=make_java(tmp_path / "mine", "21.0.2"))


def test_a_named_jdk_that_will_not_do_is_not_replaced_by_another(bare, tmp_path):
    old = make_java(tmp_path / "old", "17.0.15")
    said = bare.call("kernel", "start", connection_file(bare), NASBOOK_JAVA_HOME=old)
    assert said.returncode == 1
    assert "NASBOOK_JAVA_HOME must name a JDK 21 or newer" in said.stderr
    assert "17.0.15" in said.stderr


def test_without_any_java_one_sentence_says_what_to_install(bare, tmp_path):
    (tmp_path / "empty").mkdir()
    said = bare.call("kernel", "start", connection_file(bare), NASBOOK_JDK_PLACES=tmp_path / "empty")
    assert said.returncode == 1
    assert len(said.stderr.splitlines()) == 1
    assert "no JDK 21 or newer found; install one, for example openjdk-21-jdk-headless" in said.stderr


def test_with_old_javas_only_the_sentence_names_the_newest(bare, tmp_path):
    make_java(tmp_path / "old" / "a", "11.0.2")
    make_java(tmp_path / "old" / "b", "17.0.15")
    said = bare.call("kernel", "start", connection_file(bare), NASBOOK_JDK_PLACES=tmp_path / "old")
    assert "the newest Java is 17.0.15 in" in said.stderr


def test_a_runtime_without_compiler_gets_its_own_sentence(bare, tmp_path):
    make_java(tmp_path / "jre" / "a", "25.0.1", compiler=False)
    said = bare.call("kernel", "start", connection_file(bare), NASBOOK_JDK_PLACES=tmp_path / "jre")
    assert said.returncode == 1
    assert "is a runtime without the compiler bin/javac" in said.stderr


@pytest.mark.parametrize("content", ["", "nonsense", 'JAVA_VERSION=""\n', 'JAVA_VERSION="abc"\n', "JAVA_VERSION"])
def test_a_broken_release_file_is_passed_over(bare, content):
    (make_java(bare.jdks / "broken", "99") / "release").write_text(content)
    assert "25.0.1 in" in chosen(bare)


@pytest.mark.skipif(not os.access("/usr/lib/jvm", os.R_OK), reason="no /usr/lib/jvm here")
def test_the_usual_places_are_searched_whatever_java_is_on_the_path(bare, tmp_path):
    make_java(tmp_path / "old", "17.0.15")
    path = f"{tmp_path / 'old' / 'bin'}:{os.environ['PATH']}"
    said = chosen(bare, NASBOOK_JDK_PLACES=None, PATH=path)
    assert said.startswith("found") or "17.0.15" in said


def test_a_jdk_below_a_folder_of_the_path_is_found(bare, tmp_path):
    newer = make_java(tmp_path / "on the path", "98.0.1")
    said = chosen(bare, NASBOOK_JDK_PLACES=None, PATH=f"{newer / 'bin'}:{os.environ['PATH']}")
    assert "98.0.1 in" in said


def test_a_jdk_of_sdkman_is_found(bare, tmp_path):
    make_java(tmp_path / "home/.sdkman/candidates/java/98-tem", "98.0.2")
    assert "98.0.2 in" in chosen(bare, NASBOOK_JDK_PLACES=None, HOME=tmp_path / "home", SDKMAN_DIR=None)


def test_the_kernel_starts_on_the_jdk_with_options_jar_and_connection_file(built):
    file = connection_file(built)
    built.call("kernel", "start", file, FAKE_PYTHON="true", NASBOOK_JVM_OPTIONS="-XX:MaxRAM=2g -Xss4m")
    dist = built.root / "kernel/jupyter/target/dist"
    assert (built.root / "java-arguments").read_text().splitlines() == [
        f"@{dist}/jvm.options", "-XX:MaxRAM=2g", "-Xss4m", "-jar", f"{dist}/nasbook-kernel.jar", str(file)]


def test_a_kernel_that_is_not_built_says_how_to_build_it(bare):
    said = bare.call("kernel", "start", connection_file(bare))
    assert said.returncode == 1
    assert "the kernel is not built yet; run: " in said.stderr

