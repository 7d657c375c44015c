"""How everything looks: colours, faces, icons."""
