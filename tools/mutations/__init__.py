"""Changes that a visitor would notice, made on purpose: the tests must notice them too."""
