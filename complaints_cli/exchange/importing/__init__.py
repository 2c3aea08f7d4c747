"""An older register is brought over row by row: what is certain is taken, what is not is shown, nothing is guessed."""
