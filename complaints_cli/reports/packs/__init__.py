"""The papers of a month and of a quarter: for managers, for the executive, for the board and its member responsible."""
