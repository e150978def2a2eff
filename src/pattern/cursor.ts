/**
 * A place in a pattern's source, and what can go wrong there.
 */

/** Apache refuses the pattern. */
export class Refused extends Error {}

/** Beyond what is known here. */
export class Unsupported extends Error {}

export class PatternCursor {
	protected at = 0;

	public constructor( protected readonly source: string ) {}

	protected get next(): string {
		return this.source[ this.at ] ?? '';
	}

	protected take( text: string ): boolean {
		if ( ! this.source.startsWith( text, this.at ) ) {
			return false;
		}
		this.at += text.length;
		return true;
	}

	protected takeMatch( pattern: RegExp ): RegExpExecArray | null {
		const match = pattern.exec( this.source.slice( this.at ) );
		this.at += match ? match[ 0 ].length : 0;
		return match;
	}
}
