"""One file per full-window page."""
