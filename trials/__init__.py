"""What goes wrong with records on real computers, tried on the real program, again and again, with what must hold."""
