package mlchat.edge.wire;

import mlchat.edge.problems.Problem;

/// A request that cannot be read as what it should be. It never reaches the domain.
public final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public Malformed(Problem problem) {
        super(problem.title(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
