import Search from "@mui/icons-material/Search";

type SearchFieldProps = {
  label: string;
  value: string;
  onChange: (text: string) => void;
  autoFocus?: boolean;
  /** The list of what was found, if the field steers it. */
  list?: { id: string; activeId: string | undefined; popup?: "listbox" | "grid" };
};

/** A field whose text is looked for while it is typed. */
export function SearchField({ label, value, onChange, autoFocus, list }: SearchFieldProps) {
  return (
    <div className="flex h-11 items-center rounded-md border border-edge bg-field ps-3 focus-within:border-focus focus-within:shadow-[0_0_0_1px_var(--ml-focus)]">
      <Search className="text-[20px] text-ink-soft" />
      <input
        type={list ? "text" : "search"}
        {...(list && {
          role: "combobox",
          "aria-expanded": true,
          "aria-haspopup": list.popup ?? "listbox",
          "aria-controls": list.id,
          "aria-autocomplete": "list",
          "aria-activedescendant": list.activeId,
        })}
        autoFocus={autoFocus}
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        value={value}
        className="min-w-0 flex-1 bg-transparent px-2.5 text-ink outline-none placeholder:text-ink-soft"
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
    </div>
  );
}
