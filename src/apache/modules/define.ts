import type { Arity, Command, OverrideClass } from '../kernel/config';

/** Shorthand for the tables of directives. */
export function command(
	module: string,
	override: OverrideClass,
	arity: Arity,
	apply: Command[ 'apply' ]
): Command {
	return { module, override, arity, apply };
}

/** Whether a flag's word is On; the reader has checked that it is On or Off. */
export const isOn = ( word: string | undefined ): boolean =>
	word?.toLowerCase() === 'on';
