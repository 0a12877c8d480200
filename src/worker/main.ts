import { check } from "../check.ts";
import { serve } from "./serve.ts";

serve(check);
