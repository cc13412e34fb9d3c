"""What families read: the first page, the guided pathway, the guidance. Nobody signs in; nothing is kept."""
