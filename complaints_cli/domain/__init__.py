"""The complaint and its dates: pure, with no clock, file or database."""
