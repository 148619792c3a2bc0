/// Shell that completions are written for.
enum Shell: String, CaseIterable { case bash, zsh, fish }
