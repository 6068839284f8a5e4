"use client";

import { ActButton, type ActButtonProps } from "@/components/forms/act-button";
import { valueOf } from "@/domain/forms/form-state";

interface UserButtonProps extends Omit<ActButtonProps, "told"> {
  /** Said beside a one-time link, and where there is none to hand over. */
  handOver: string;
  done: string;
}

/** One button that does something to a user; a one-time link it made stands beside it. */
export function UserButton({ handOver, done, ...button }: UserButtonProps) {
  return (
    <ActButton
      {...button}
      told={(values) => {
        const link = valueOf(values, "link");
        return link === "" ? (
          done
        ) : (
          <>
            {handOver} <code>{link}</code>
          </>
        );
      }}
    />
  );
}
