import Button from "@mui/material/Button";
import { useTranslation } from "react-i18next";
import { operators, type Operator } from "./operators";

/** Narrowing down for those who do not know how it is written. */
export function Filters({ onBegin }: { onBegin: (operator: Operator) => void }) {
  const { t } = useTranslation();
  return (
    <ul aria-label={t("search.filters")} className="-mx-4 flex gap-2 overflow-x-auto px-4 py-1 md:mx-0 md:flex-wrap md:px-0">
      {operators.map((operator) => (
        <li key={operator} className="shrink-0">
          <Button
            size="small"
            variant="outlined"
            color="inherit"
            title={t(`search.operator.${operator}`)}
            className="min-h-8 rounded-full pointer-coarse:min-h-11"
            onClick={() => {
              onBegin(operator);
            }}
          >
            {t(`search.filter.${operator}`)}
          </Button>
        </li>
      ))}
    </ul>
  );
}
