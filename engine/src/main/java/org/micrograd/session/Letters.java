package org.micrograd.session;

import java.util.ArrayList;
import java.util.List;

/** Letters that no keyboard has and a name may hold, as LaTeX calls them. */
final class Letters {
  private static final String[] ROWS =
      ("euler ℯ hbar ħ varepsilon ε Alpha Α Beta Β Gamma Γ Delta Δ Epsilon Ε Zeta Ζ Eta Η "
              + "Theta Θ Iota Ι Kappa Κ Lambda Λ Xi Ξ Pi Π Rho Ρ Sigma Σ Tau Τ Upsilon Υ Phi Φ Chi Χ "
              + "Psi Ψ Omega Ω alpha α beta β gamma γ delta δ zeta ζ eta η theta θ iota ι kappa κ "
              + "lambda λ mu μ nu ν xi ξ pi π rho ρ varsigma ς sigma σ tau τ upsilon υ varphi φ chi χ "
              + "psi ψ omega ω vartheta ϑ phi ϕ varpi ϖ Stigma Ϛ Digamma Ϝ digamma ϝ Koppa Ϟ Sampi Ϡ "
              + "varkappa ϰ varrho ϱ varTheta ϴ epsilon ϵ hslash ℏ Im ℑ ell ℓ Re ℜ aleph ℵ beth ℶ "
              + "gimel ℷ daleth ℸ upMu Μ upNu Ν upOmicron Ο upepsilon ε upomicron ο upvarbeta ϐ "
              + "upoldKoppa Ϙ upoldkoppa ϙ upstigma ϛ upkoppa ϟ upsampi ϡ eulermascheroni ℇ planck ℎ "
              + "Angstrom Å Finv Ⅎ")
          .split(" ");

  private Letters() {}

  /** The letter of a name behind a backslash, else the names that begin so. */
  static List<String> of(String start) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < ROWS.length; i += 2) {
      if (ROWS[i].equals(start)) {
        return List.of(ROWS[i + 1]);
      }
      if (ROWS[i].startsWith(start)) {
        names.add("\\" + ROWS[i]);
      }
    }
    return names;
  }
}
