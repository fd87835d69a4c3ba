import { Button, Code } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { Component, type ReactNode } from "react";
import { EmptyState } from "@/components/EmptyState";
import { toApiError } from "@/ipc/client";

export type ScreenBoundaryProps = {
  /** The screen as people call it. */
  name: string;
  /** Leads to a place that works. */
  onLeave: () => void;
  children: ReactNode;
};

type State = { failure: unknown; failed: boolean };

/** Keeps a screen that breaks from taking the window with it, and offers the ways out. Give it a `key` per screen. */
export class ScreenBoundary extends Component<ScreenBoundaryProps, State> {
  override state: State = { failure: null, failed: false };

  static getDerivedStateFromError(failure: unknown): State {
    return { failure, failed: true };
  }

  override render(): ReactNode {
    const { name, onLeave, children } = this.props;
    if (!this.state.failed) {
      return children;
    }
    return (
      <EmptyState
        icon={IconAlertTriangle}
        title={`${name} could not be shown`}
        text={
          <>
            What you saved is safe. Try again, or go on in the library.
            <Code block mt="sm" ta="start">
              {toApiError(this.state.failure).message}
            </Code>
          </>
        }
        action={
          <>
            <Button variant="default" onClick={onLeave}>
              Go to the library
            </Button>
            <Button onClick={() => this.setState({ failure: null, failed: false })}>Try again</Button>
          </>
        }
      />
    );
  }
}
