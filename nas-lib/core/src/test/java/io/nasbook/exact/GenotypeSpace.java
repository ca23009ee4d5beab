package io.nasbook.exact;

import io.nasbook.cost.SeparableSpace;
import io.nasbook.space.Genotype;

/** A space whose architectures are its genotypes. */
interface GenotypeSpace extends SeparableSpace<Genotype> {

  @Override
  default Genotype decode(Genotype genotype) {
    return genotype;
  }

  @Override
  default Genotype encode(Genotype arch) {
    return arch;
  }
}
