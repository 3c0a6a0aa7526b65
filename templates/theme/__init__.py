"""The theme, as MkDocs finds it by name once Stenogram is installed: `theme: {name: stenogram}`."""
