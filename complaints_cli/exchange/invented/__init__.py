"""An invented association and two years of its complaints, told as tales and recorded by the program's own decisions."""
