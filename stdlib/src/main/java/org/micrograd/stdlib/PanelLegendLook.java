package org.micrograd.stdlib;

import org.micrograd.draw.Ink;

/** How a legend looks: its labels, the words above them, and its box. */
record PanelLegendLook(Lettering labels, Lettering heading, Ink paper, Ink rim) {
  static final double SIZE = 12;

  static final PanelLegendLook USUAL =
      new PanelLegendLook(
          Lettering.plain(SIZE, Ink.TEXT).at("left", "center"),
          Lettering.plain(SIZE, Ink.TEXT),
          Ink.PAPER,
          Ink.FRAME);

  PanelLegendLook framed(boolean hasFrame, String paperColour, String rimColour, double opacity) {
    Ink ground =
        paperColour.isEmpty()
            ? opacity == 1 ? Ink.PAPER : Paintings.ink("#ffffff", opacity)
            : Paintings.ink(paperColour, opacity);
    Ink around = rimColour.isEmpty() ? Ink.FRAME : Paintings.ink(rimColour, 1);
    return new PanelLegendLook(
        labels, heading, hasFrame ? ground : Ink.NONE, hasFrame ? around : Ink.NONE);
  }
}
