"""An invented association and two years of its complaints: tales, recorded by the program's own decisions."""
