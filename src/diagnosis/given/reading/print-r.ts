/** What `print_r` and `var_dump` print, as data. */
type Dump = Record< string, unknown >;

/** `[key] => value` and `["key"]=>`, with an indent or none. */
const PRINTED = /^\s*\[("?)([^\]\n]{1,200}?)\1(?::[\w\\":]+)?\]\s*=>\s?(.*)$/;
const DUMPED =
	/^\s*(?:string\(\d+\) "([^]*?)"?|int\((-?\d+)\)|float\([^)]*\)|bool\((\w+)\)|NULL|array\(\d+\) \{|object\([^)]*\)#\d+ \(\d+\) \{)\s*$/;

const isOpen = ( value: string ) =>
	/(?:^Array$|^\S+ Object$|\{$|^Array \($)/.test( value.trim() );

/**
 * Reads a dump of PHP into data. Values over several lines keep their first lines; what is no dump gives nothing.
 *
 * @return The outermost value; null when the text holds no dump.
 */
export function dumpIn( text: string ): Dump | null {
	const root: Dump = {};
	const stack: Dump[] = [ root ];
	let last: { into: Dump; key: string } | null = null;
	let pending: string | null = null;
	let seen = 0;
	for ( const line of text.split( /\r?\n/ ).slice( 0, 50_000 ) ) {
		const into = stack.at( -1 ) ?? root;
		const found = line.length < 200_000 ? PRINTED.exec( line ) : null;
		if ( found ) {
			seen++;
			const key = found[ 2 ] ?? '';
			const value = ( found[ 3 ] ?? '' ).trim();
			if ( isOpen( value ) && stack.length < 60 ) {
				stack.push( nest( into, key ) );
				last = null;
			} else if ( value === '' ) {
				pending = key;
				into[ key ] = '';
				last = { into, key };
			} else {
				into[ key ] = value;
				last = { into, key };
			}
			continue;
		}
		const dumped = pending === null ? null : DUMPED.exec( line );
		if ( dumped && pending !== null ) {
			if ( isOpen( line ) && stack.length < 60 ) {
				stack.push( nest( into, pending ) );
			} else {
				into[ pending ] =
					dumped[ 1 ] ?? dumped[ 2 ] ?? dumped[ 3 ] ?? '';
			}
			pending = null;
		} else if ( /^\s*[)}]\s*$/.test( line ) ) {
			if ( stack.length > 1 ) {
				stack.pop();
			}
			last = null;
		} else if (
			last &&
			! /^\s*\(?\s*$/.test( line ) &&
			typeof last.into[ last.key ] === 'string'
		) {
			last.into[ last.key ] =
				`${ last.into[ last.key ] as string }\n${ line }`.slice(
					0,
					100_000
				);
		}
	}
	return seen > 1 ? root : null;
}

function nest( into: Dump, key: string ): Dump {
	const inner: Dump = {};
	into[ key ] = inner;
	return inner;
}
