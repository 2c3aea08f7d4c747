"""What `pack` puts into the Ombudsman's evidence pack, in one file a part of it."""
