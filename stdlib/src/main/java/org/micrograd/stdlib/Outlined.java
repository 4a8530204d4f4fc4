package org.micrograd.stdlib;

import java.awt.Shape;
import java.util.List;

/** A painting of areas. */
interface Outlined extends Painting {
  List<Shape> outlines(Mark.Plane plane);
}
