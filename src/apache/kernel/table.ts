/**
 * Apache's string table: names are case-insensitive, order is kept, and a name can stand twice.
 * The doubles matter: what a rule sets and what SetEnv sets can both be there, one seen by Apache, one by PHP.
 */

const same = ( a: string, b: string ) => a.toLowerCase() === b.toLowerCase();

export class Table {
	public constructor( private entries: [ string, string ][] = [] ) {}

	public get( name: string ): string | undefined {
		return this.entries.find( ( [ key ] ) => same( key, name ) )?.[ 1 ];
	}

	/** Replaces the first of that name and drops the others. */
	public set( name: string, value: string ): void {
		const index = this.entries.findIndex( ( [ key ] ) =>
			same( key, name )
		);
		if ( index < 0 ) {
			this.entries.push( [ name, value ] );
			return;
		}
		this.entries[ index ] = [
			( this.entries[ index ] as [ string, string ] )[ 0 ],
			value,
		];
		this.entries = this.entries.filter(
			( [ key ], i ) => i <= index || ! same( key, name )
		);
	}

	public unset( name: string ): void {
		this.entries = this.entries.filter(
			( [ key ] ) => ! same( key, name )
		);
	}

	public add( name: string, value: string ): void {
		this.entries.push( [ name, value ] );
	}

	/** Appends to the value behind a comma. */
	public mergeValue( name: string, value: string ): void {
		const before = this.get( name );
		this.set(
			name,
			before === undefined ? value : `${ before }, ${ value }`
		);
	}

	public copy(): Table {
		return new Table( [ ...this.entries ] );
	}

	/** This one's entries, then the other's; a look-up finds this one's. */
	public over( base: Table ): Table {
		return new Table( [ ...this.entries, ...base.entries ] );
	}

	/** One entry a name, with the value that stood last. */
	public compressed(): Table {
		const result = new Table();
		for ( const [ name, value ] of this.entries ) {
			result.set( name, value );
		}
		return result;
	}

	public list(): readonly [ string, string ][] {
		return this.entries;
	}
}
