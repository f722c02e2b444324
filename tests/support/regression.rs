//! Logistic regression: which numbers tell best what is from what is not.

/// Pulls numbers towards nought a little, so that a few examples do not make large ones.
const RIDGE: f64 = 1.0;

/// Steps of Newton's method; it settles in about eight.
const STEPS: usize = 25;

/// One that is known.
#[derive(Clone, Copy, Debug)]
pub struct Example<const N: usize> {
    /// What is told of it; the first is 1.
    pub inputs: [f64; N],
    /// What is added to them, weighed already.
    pub given: f64,
    /// Whether it is.
    pub is: bool,
    /// How much it counts.
    pub weight: f64,
}

/// The numbers for which the logistic function of the inputs weighed by them fits `examples` best.
/// The first is not pulled towards nought.
#[must_use]
pub fn fit<const N: usize>(examples: &[Example<N>]) -> [f64; N] {
    let mut numbers = [0.0; N];
    for _ in 0..STEPS {
        let mut slope = [0.0; N];
        let mut curve = [[0.0; N]; N];
        for Example { inputs, given, is, weight } in examples {
            let logit: f64 = given + numbers.iter().zip(inputs).map(|(n, x)| n * x).sum::<f64>();
            let likely = 1.0 / (1.0 + (-logit).exp());
            let missed = if *is { 1.0 - likely } else { -likely };
            let bend = weight * likely * (1.0 - likely);
            for ((slope, curve), one) in slope.iter_mut().zip(&mut curve).zip(inputs) {
                *slope += weight * missed * one;
                for (curve, other) in curve.iter_mut().zip(inputs) {
                    *curve += bend * one * other;
                }
            }
        }
        for i in 0..N {
            let ridge = if i == 0 { 1e-6 } else { RIDGE };
            slope[i] -= ridge * numbers[i];
            curve[i][i] += ridge;
        }
        let step = solved(curve, slope);
        numbers.iter_mut().zip(step).for_each(|(number, step)| *number += step);
    }
    numbers
}

/// Solves `matrix` times what is returned = `right` by elimination; the matrix is positive definite.
fn solved<const N: usize>(mut matrix: [[f64; N]; N], mut right: [f64; N]) -> [f64; N] {
    for i in 0..N {
        let row = matrix[i];
        for j in i + 1..N {
            let part = matrix[j][i] / row[i];
            matrix[j].iter_mut().zip(row).for_each(|(cell, above)| *cell -= part * above);
            right[j] -= part * right[i];
        }
    }
    for i in (0..N).rev() {
        let known: f64 = (i + 1..N).map(|k| matrix[i][k] * right[k]).sum();
        right[i] = (right[i] - known) / matrix[i][i];
    }
    right
}
