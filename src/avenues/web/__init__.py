"""The site: settings, addresses, the pages' frame. `public/` holds what families read."""
