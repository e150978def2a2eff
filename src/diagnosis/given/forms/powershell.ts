import { answerAround } from '../reading/answer-text';
import {
	PowerReader,
	powerVariables,
	type PowerValue,
} from '../reading/powershell-words';
import {
	UNKNOWN,
	type Form,
	type Header,
	type Written,
} from '../reading/written';

const COMMAND = /\b(?:Invoke-WebRequest|Invoke-RestMethod|iwr|irm)\b/i;

/** Parameters that take no value. */
const SWITCH =
	/^(?:UseBasicParsing|SkipCertificateCheck|AllowUnencryptedAuthentication|UseDefaultCredentials|PassThru|DisableKeepAlive|SkipHttpErrorCheck|SkipHeaderValidation|PreserveAuthorizationOnRedirect|Verbose)$/i;

/** `$headers.Add( … )`, `$headers["…"] = …`: a table that is filled later holds more than its braces show. */
const FILLED = /\$\w+(?:\.Add\(|\[[^\]\n]{1,80}\]\s*=)/i;

function parametersFrom(
	text: string,
	start: number,
	variables: ReadonlyMap< string, PowerValue >
): { given: Map< string, PowerValue >; end: number } {
	const given = new Map< string, PowerValue >();
	const reader = new PowerReader( text, start, variables );
	for ( let nth = 0; nth < 200; nth++ ) {
		reader.blank();
		if ( reader.isOver() ) {
			break;
		}
		const name = /^-([A-Za-z]+):?/.exec(
			text.slice( reader.at, reader.at + 60 )
		);
		if ( ! name ) {
			const isSplat =
				text[ reader.at ] === '@' && text[ reader.at + 1 ] !== '{';
			const value = reader.value();
			if ( isSplat && typeof value !== 'string' ) {
				value.forEach( ( each, key ) => given.set( key, each ) );
			} else if ( ! given.has( 'uri' ) ) {
				given.set( 'uri', value );
			}
			continue;
		}
		reader.at += name[ 0 ].length;
		const key = ( name[ 1 ] ?? '' ).toLowerCase();
		reader.blank();
		if ( SWITCH.test( key ) || reader.isOver() ) {
			given.set( key, '' );
		} else {
			given.set( key, reader.value() );
		}
	}
	return { given, end: reader.at };
}

function headersOf( value: PowerValue | undefined ): Header[] | null {
	return value instanceof Map
		? [ ...value ].map( ( [ name, each ] ): Header => [
				name,
				typeof each === 'string' ? each : UNKNOWN,
			] )
		: null;
}

function requestOf(
	given: ReadonlyMap< string, PowerValue >,
	text: string
): Written | null {
	const plain = ( ...names: string[] ) => {
		const value = names
			.map( ( name ) => given.get( name ) )
			.find( ( each ) => each !== undefined );
		return typeof value === 'string' ? value : undefined;
	};
	const url = plain( 'uri' );
	if ( ! url ) {
		return null;
	}
	const isHeaderVariable =
		given.has( 'headers' ) &&
		( ! ( given.get( 'headers' ) instanceof Map ) || FILLED.test( text ) );
	// The browser's tools fill a session with the cookies first; its name for itself stands there too.
	const agent =
		plain( 'useragent' ) ??
		( given.has( 'websession' )
			? /\$session\.UserAgent\s*=\s*"([^"\n]*)"/i.exec( text )?.[ 1 ]
			: undefined );
	const scheme = plain( 'authentication' )?.toLowerCase();
	const hasCookies = /\.Cookies\.Add\(/i.test( text );
	const isSession =
		given.has( 'websession' ) || given.has( 'sessionvariable' );
	// Cookies of a session that the text does not fill are not told.
	const ofSession =
		isSession && ! /New-Object Microsoft/i.test( text ) ? null : undefined;
	const isBasic = given.has( 'credential' ) || scheme === 'basic';
	const named =
		scheme === 'bearer' || scheme === 'oauth'
			? 'bearer'
			: ( isBasic && 'basic' ) || null;
	return {
		method: ( plain( 'method', 'custommethod' ) ?? 'GET' ).toUpperCase(),
		url,
		scheme: 'http',
		headers: [
			...( headersOf( given.get( 'headers' ) ) ?? [] ),
			...( agent === undefined
				? []
				: [ [ 'User-Agent', agent ] as const ] ),
		],
		isComplete: ! isHeaderVariable,
		cookie: hasCookies ? true : ofSession,
		login: named === null ? null : { scheme: named, value: null },
		body:
			given.has( 'body' ) || given.has( 'infile' ) || given.has( 'form' ),
	};
}

/**
 * A command between the marks of Markdown's code; at the end of a line, such a mark goes on with the command, unless nothing follows. Line
 * by line, for a long line that is full of such marks is looked through from each of them otherwise.
 */
function withoutSpans( text: string ): string {
	const lines = text.split( '\n' );
	const isOver = ( at: number ) =>
		at === lines.length - 1 ||
		( at < lines.length - 2 && lines[ at + 1 ]?.trim() === '' );
	return lines
		.map( ( line, at ) =>
			isOver( at ) && line.trimEnd().endsWith( '`' )
				? line.replace( /`((?:Invoke-|irm |iwr ).*)`/is, ' $1\n' )
				: line
		)
		.join( '\n' );
}

/** `Invoke-WebRequest` and `Invoke-RestMethod`: as the browser's tools copy them, written by hand, or with their parameters in a table. */
export const powershell: Form = {
	id: 'powershell',
	recognises: ( text ) => COMMAND.test( text ),
	read( written ) {
		const text = withoutSpans( written );
		const variables = powerVariables( text );
		return [ ...text.matchAll( new RegExp( COMMAND, 'gi' ) ) ]
			.slice( 0, 10 )
			.flatMap( ( found, nth ) => {
				const { given, end } = parametersFrom(
					text,
					found.index + found[ 0 ].length,
					variables
				);
				const request = requestOf( given, text );
				return request
					? [
							{
								...request,
								...answerAround(
									nth === 0
										? text.slice( 0, found.index )
										: '',
									text.slice( end )
								),
							},
						]
					: [];
			} );
	},
};
