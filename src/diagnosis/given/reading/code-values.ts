import { UNKNOWN } from './written';

/** What an expression of a program stands for, as far as it is written out. */
export type CodeValue =
	| { kind: 'text'; text: string }
	| { kind: 'fields'; fields: [ name: string, value: CodeValue ][] }
	| { kind: 'list'; items: CodeValue[] }
	/** Names and calls that stand for something that is not written. */
	| { kind: 'unknown' };

/** What is known of a program's variables. */
export type Variables = ReadonlyMap< string, CodeValue >;

export const NOT_TOLD: CodeValue = { kind: 'unknown' };

/** `null` and its kin: known to be nothing. */
export const NOTHING: CodeValue = { kind: 'list', items: [] };

/** A value as text; what is not written out is `UNKNOWN`. */
export function textOfValue( value: CodeValue | undefined ): string {
	return value?.kind === 'text' ? value.text : UNKNOWN;
}

/** The field of an object; undefined when it has none of that name. */
export function fieldOf(
	value: CodeValue | undefined,
	...names: string[]
): CodeValue | undefined {
	return value?.kind === 'fields'
		? value.fields.find( ( [ name ] ) =>
				names.includes( name.toLowerCase() )
			)?.[ 1 ]
		: undefined;
}
