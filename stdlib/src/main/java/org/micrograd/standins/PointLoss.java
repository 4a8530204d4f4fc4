package org.micrograd.standins;

/**
 * Losses of one answer, as sklearn's SGDRegressor and SGDClassifier have them, and their slopes.
 */
enum PointLoss {
  SQUARED_ERROR {
    @Override
    double at(double p, double y, double bound) {
      return 0.5 * (p - y) * (p - y);
    }

    @Override
    double slope(double p, double y, double bound) {
      return p - y;
    }
  },
  HUBER {
    @Override
    double at(double p, double y, double bound) {
      double r = Math.abs(p - y);
      return r <= bound ? 0.5 * r * r : bound * r - 0.5 * bound * bound;
    }

    @Override
    double slope(double p, double y, double bound) {
      double r = p - y;
      return Math.abs(r) <= bound ? r : r > 0 ? bound : -bound;
    }
  },
  EPSILON_INSENSITIVE {
    @Override
    double at(double p, double y, double bound) {
      return Math.max(0, Math.abs(y - p) - bound);
    }

    @Override
    double slope(double p, double y, double bound) {
      return y - p > bound ? -1 : p - y > bound ? 1 : 0;
    }
  },
  SQUARED_EPSILON_INSENSITIVE {
    @Override
    double at(double p, double y, double bound) {
      double r = Math.abs(y - p) - bound;
      return r > 0 ? r * r : 0;
    }

    @Override
    double slope(double p, double y, double bound) {
      double z = y - p;
      return z > bound ? -2 * (z - bound) : z < -bound ? 2 * (-z - bound) : 0;
    }
  },
  HINGE {
    @Override
    double at(double p, double y, double bound) {
      return p * y <= bound ? bound - p * y : 0;
    }

    @Override
    double slope(double p, double y, double bound) {
      return p * y <= bound ? -y : 0;
    }
  },
  SQUARED_HINGE {
    @Override
    double at(double p, double y, double bound) {
      double z = bound - p * y;
      return z > 0 ? z * z : 0;
    }

    @Override
    double slope(double p, double y, double bound) {
      double z = bound - p * y;
      return z > 0 ? -2 * y * z : 0;
    }
  },
  MODIFIED_HUBER {
    @Override
    double at(double p, double y, double bound) {
      double z = p * y;
      return z >= 1 ? 0 : z >= -1 ? (1 - z) * (1 - z) : -4 * z;
    }

    @Override
    double slope(double p, double y, double bound) {
      double z = p * y;
      return z >= 1 ? 0 : z >= -1 ? 2 * (1 - z) * -y : -4 * y;
    }
  },
  LOG_LOSS {
    @Override
    double at(double p, double y, double bound) {
      double z = p * y;
      return z > 18 ? Math.exp(-z) : z < -18 ? -z : Math.log(1 + Math.exp(-z));
    }

    @Override
    double slope(double p, double y, double bound) {
      double z = p * y;
      return z > 18 ? Math.exp(-z) * -y : z < -18 ? -y : -y / (Math.exp(z) + 1);
    }
  };

  /** The loss where p is answered and y is true; what the bound means is the loss's own. */
  abstract double at(double p, double y, double bound);

  abstract double slope(double p, double y, double bound);
}
