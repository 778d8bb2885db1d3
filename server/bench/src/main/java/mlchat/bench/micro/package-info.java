/// Small pieces of the server alone, with JMH.
@NullMarked
package mlchat.bench.micro;

import org.jspecify.annotations.NullMarked;
