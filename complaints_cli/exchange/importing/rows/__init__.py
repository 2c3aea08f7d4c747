"""A row of an older register, put together from its cells and weighed as a whole: what does not fit is said."""
