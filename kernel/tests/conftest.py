"""Kernels for tests; how to talk to them is in driver.py."""

import signal

import pytest

from driver import Kernel


def pytest_configure(config):
    config.addinivalue_line("markers", "alone: judges times of a second or so, and runs while no other test does")


# A shell ignores SIGINT for what it runs in the background, and kernels would inherit that.
signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def start():
    """Starts a kernel that the caller closes; for fixtures of folders that have a conftest of their own."""
    return Kernel


@pytest.fixture(scope="module")
def kernel():
    kernel = Kernel()
    kernel.run("int warm = 1;\nwarm")
    kernel.settle()
    yield kernel
    kernel.close()


@pytest.fixture
def fresh():
    """Makes kernels of its own for a test that ends or burdens them."""
    made = []

    def make(**options):
        made.append(Kernel(**options))
        return made[-1]

    yield make
    for kernel in made:
        kernel.close()
