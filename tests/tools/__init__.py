"""Foreign programs, asked whether they can read what is published: `make test-tools`."""
