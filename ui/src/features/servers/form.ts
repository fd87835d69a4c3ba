/** The form of a server as a value, without its secret: that one never leaves the field that it is typed into. */
import type { CredentialPlace, ServerEnvironment, ServerRow, SignIn } from "@/ipc/generated";

export type ServerForm = {
  name: string;
  address: string;
  signIn: SignIn;
  user: string;
  keep: CredentialPlace;
  environment: ServerEnvironment;
};

/** What a server can be used for, as the form names it. */
export const environments: readonly { value: ServerEnvironment; label: string }[] = [
  { value: "unmarked", label: "Not said" },
  { value: "testing", label: "Testing" },
  { value: "staging", label: "Staging" },
  { value: "production", label: "Production" },
];

export type Places = { keychain: boolean };

/** A new server's form: the safest place that this machine has. */
export function newForm({ keychain }: Places): ServerForm {
  return {
    name: "",
    address: "",
    signIn: "token",
    user: "",
    keep: keychain ? "keychain" : "file",
    environment: "unmarked",
  };
}

/** The form of a server that is there. One whose credentials are nowhere gets the place of a new one. */
export function formOf(server: ServerRow, places: Places): ServerForm {
  return {
    name: server.name,
    address: server.base_url,
    signIn: server.sign_in,
    user: server.user,
    keep: server.credentials === "nowhere" ? newForm(places).keep : server.credentials,
    environment: server.environment,
  };
}

export type Field = "address" | "user" | "secret" | "passphrase";
export type Mistakes = Partial<Record<Field, string>>;

/** What is missing. `needed` says which secrets must be given; the others are kept already. */
export function mistakesIn(
  form: ServerForm,
  given: { secret: string; passphrase: string },
  needed: { secret: boolean; passphrase: boolean },
): Mistakes {
  const mistakes: Mistakes = {};
  if (form.address.trim() === "") {
    mistakes.address = "Enter the address that you open in the browser, such as chat.example.com.";
  }
  if (form.user.trim() === "") {
    mistakes.user =
      form.signIn === "token"
        ? "Enter the user id that the server showed with the token."
        : "Enter your user name or e-mail address on the server.";
  }
  if (needed.secret && given.secret === "") {
    mistakes.secret = form.signIn === "token" ? "Enter the token." : "Enter the password.";
  }
  if (needed.passphrase && given.passphrase === "") {
    mistakes.passphrase = "Choose a passphrase, or keep the credentials elsewhere.";
  }
  return mistakes;
}

/** Whether the kept secret still fits: it does not when one signs in as somebody else, elsewhere, or keeps it elsewhere. */
export function needsSecret(form: ServerForm, was: ServerForm | null): boolean {
  return (
    was === null ||
    was.signIn !== form.signIn ||
    was.user.trim() !== form.user.trim() ||
    was.keep !== form.keep ||
    was.address.trim() !== form.address.trim()
  );
}

export const placeWords: Record<CredentialPlace, string> = {
  keychain: "In the keychain",
  file: "In a file under a passphrase",
  session: "In memory, this session only",
  nowhere: "Nowhere: asked for",
};
