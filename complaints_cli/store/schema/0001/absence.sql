CREATE TABLE absence (
    person TEXT NOT NULL,
    first_on TEXT NOT NULL,
    last_on TEXT NOT NULL,
    cover TEXT NOT NULL,
    PRIMARY KEY (person, first_on)
) STRICT;
