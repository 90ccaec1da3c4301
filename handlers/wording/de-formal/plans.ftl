template-s10-block-1 = Wen hat die Führungskraft eingeladen, und was interessiert Sie beide?
template-s10-block-2 = Drei kurze Runden: Was überrascht bei der Arbeit, was lernen Sie gerade, was sollte aufhören?
