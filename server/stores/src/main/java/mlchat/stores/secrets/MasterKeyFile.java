package mlchat.stores.secrets;

import java.io.IOException;
import mlchat.stores.DataDirectory;
import mlchat.stores.StartFault;

/// The master key of an embedded database: a file beside it, made at the first start. A copy of the folder
/// without this file gives no key away.
public final class MasterKeyFile {
    private static final String NAME = "master.key";
    private static final int BYTES = 32;

    private MasterKeyFile() {}

    /// @param mayMake whether there is nothing yet that an earlier key wrapped
    /// @throws StartFault when the file is missing but must be there, or cannot be read
    public static MasterKey open(DataDirectory directory, boolean mayMake) throws StartFault {
        try {
            var kept = directory.read(NAME).map(String::strip);
            if (kept.isPresent()) {
                return MasterKey.of(kept.get());
            }
            if (!mayMake) {
                throw new StartFault("The file " + NAME + " is missing in " + directory
                        + "; put it back from its backup, or set MLCHAT_MASTER_KEY to the key that was used.");
            }
            var made = Secrets.text(BYTES);
            directory.write(NAME, made + "\n");
            return MasterKey.of(made);
        } catch (IOException e) {
            throw new StartFault("The file " + NAME + " in " + directory + " cannot be used: " + e + ".", e);
        }
    }
}
