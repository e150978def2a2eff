import { answerBeside } from '../reading/answer-text';
import { programIn, type Program } from '../reading/code-calls';
import { CodeReader } from '../reading/code-reader';
import { fieldOf, textOfValue } from '../reading/code-values';
import { UNKNOWN, type Form, type Header } from '../reading/written';

/** What only programs in C#, Java, Kotlin, Go, Ruby, Dart, Swift and Apps Script say; Postman writes such code too. */
const SIGNS =
	/\b(?:RestRequest|HttpRequestMessage|WebRequest\.Create|http\.NewRequest|Net::HTTP|HTTParty|Faraday|HttpURLConnection|setRequestProperty|OkHttpClient|Request\.Builder|Unirest|RestTemplate|URLRequest|URLSession|UrlFetchApp|Uri\.parse|reqwest)\b|\bnew HttpClient\b|\bDio\(/;

const METHOD = /^(?:GET|HEAD|OPTIONS|POST|PUT|PATCH|DELETE)$/;

/** Methods as the names of functions and classes have them: `Post`, `PostAsync`, `postForEntity`. */
const IN_NAME =
	/^(get|head|options|post|put|patch|delete)(?:Async|AsJsonAsync|StringAsync|ForEntity|ForObject|Uri)?$/i;

/** Names of methods in Go's package net/http. */
const GO = /^Method(Get|Head|Options|Post|Put|Patch|Delete)$/;

const HEADER =
	/^(?:authorization|x-wp-nonce|cookie|user-agent|origin|referer)$/i;

/** Functions that take a user name and a password. */
const LOGIN =
	/(?:^|\.)(?:SetBasicAuth|basic_?auth|HttpBasicAuthenticator|Credentials\.basic)$/i;

const isAddress = ( text: string ) => /^https?:\/\/[^\s]+$/i.test( text );

type Tokens = Program[ 'tokens' ];

const isSign = ( tokens: Tokens, at: number, ...signs: string[] ) =>
	tokens[ at ]?.kind === 'sign' && signs.includes( tokens[ at ]?.text ?? '' );

/** The method, wherever a program says it: as a text, as one of a list, or as the name of what is called. */
function methodIn( tokens: Tokens ): string | null {
	const told = tokens.find(
		( { kind, text }, at ) =>
			( kind === 'string' && METHOD.test( text ) ) ||
			( kind === 'string' &&
				/^method$/i.test( tokens[ at - 2 ]?.text ?? '' ) &&
				isSign( tokens, at - 1, ':' ) &&
				METHOD.test( text.toUpperCase() ) ) ||
			( kind === 'word' &&
				/^(?:Http)?Method$/.test( tokens[ at - 2 ]?.text ?? '' ) &&
				isSign( tokens, at - 1, '.', '::' ) &&
				METHOD.test( text.toUpperCase() ) ) ||
			// Go: `http.MethodPut`.
			( kind === 'word' && GO.test( text ) )
	);
	if ( told ) {
		return told.text.replace( GO, '$1' ).toUpperCase();
	}
	const named = tokens.find(
		( { kind, text }, at ) =>
			kind === 'word' &&
			IN_NAME.test( text ) &&
			isSign( tokens, at - 1, '.', '::' ) &&
			( isSign( tokens, at + 1, '(' ) ||
				tokens[ at + 2 ]?.text === 'new' ) &&
			// `map.get( "x" )` asks nobody.
			( ! /^get$/i.test( text ) ||
				tokens
					.slice( at + 1, at + 8 )
					.some( ( each ) => isAddress( each.text ) ) )
	);
	return named
		? ( IN_NAME.exec( named.text )?.[ 1 ]?.toUpperCase() ?? null )
		: null;
}

/** Where the value of the header begins that a word names; -1 where none follows. Swift has it before the name. */
function valueAt( tokens: Tokens, at: number ): number {
	if ( tokens[ at - 2 ]?.text === 'forHTTPHeaderField' ) {
		return tokens[ at - 4 ]?.kind === 'string' ? at - 4 : -1;
	}
	if ( isSign( tokens, at + 1, ']' ) && isSign( tokens, at + 2, '=' ) ) {
		return at + 3;
	}
	const isNamed = tokens[ at ]?.kind === 'string';
	return isSign( tokens, at + 1, ':', '=>', '=' ) ||
		( isNamed && isSign( tokens, at + 1, ',' ) )
		? at + 2
		: -1;
}

function headersIn( { tokens, variables }: Program ): Header[] {
	const budget = { left: 200_000 };
	return tokens.flatMap( ( { kind, text }, at ): Header[] => {
		if ( kind === 'sign' || ! HEADER.test( text ) ) {
			return [];
		}
		const from = valueAt( tokens, at );
		return from < 0
			? []
			: [
					[
						text,
						textOfValue(
							new CodeReader(
								tokens,
								from,
								variables,
								budget
							).value()
						),
					],
				];
	} );
}

function userIn( { calls, tokens, variables }: Program ): string | undefined {
	const given = calls.find( ( { name } ) => LOGIN.test( name ) )?.given;
	if ( given && given.length > 1 ) {
		return `${ textOfValue( given[ 0 ] ) }:${ textOfValue( given[ 1 ] ) }`;
	}
	// Ruby calls without brackets: `request.basic_auth 'maria', '…'`.
	const bare = tokens.findIndex(
		( { kind, text }, at ) =>
			kind === 'word' &&
			text === 'basic_auth' &&
			tokens[ at + 1 ]?.kind === 'string' &&
			isSign( tokens, at + 2, ',' ) &&
			tokens[ at + 3 ]?.kind === 'string'
	);
	if ( bare >= 0 ) {
		return `${ tokens[ bare + 1 ]?.text }:${ tokens[ bare + 3 ]?.text }`;
	}
	// Ruby has it as an option: `basic_auth: { username: "…", password: "…" }`.
	const option = tokens.findIndex(
		( { kind, text }, at ) =>
			kind !== 'sign' &&
			/^basic_?auth$/i.test( text ) &&
			isSign( tokens, at + 1, ':', '=>' )
	);
	const login =
		option < 0
			? undefined
			: new CodeReader( tokens, option + 2, variables, {
					left: 200_000,
				} ).value();
	const name = fieldOf( login, 'username', 'user' );
	return (
		name &&
		`${ textOfValue( name ) }:${ textOfValue( fieldOf( login, 'password' ) ) }`
	);
}

/** Lines of a program, as opposed to what it printed. */
const CODE = /;\s*$|\w\(|^\s*[.)}\]]+[;,)]*\s*$/;

/** A program in another language than JavaScript, Python and PHP: address, method and login, wherever it says them. */
export const otherCode: Form = {
	id: 'other-code',
	recognises: ( text ) => SIGNS.test( text ),
	read( text ) {
		const program = programIn( text, LOGIN );
		const addresses = program.tokens.filter(
			( { kind, text: written } ) =>
				kind === 'string' && isAddress( written )
		);
		const address =
			addresses.find( ( each ) =>
				/\/wp-json|rest_route=/.test( each.text )
			) ?? addresses[ 0 ];
		if ( ! address ) {
			return [];
		}
		const user = userIn( program );
		return [
			{
				method: methodIn( program.tokens ),
				url: address.text,
				headers: headersIn( program ).filter(
					( [ , value ] ) => user === undefined || value !== UNKNOWN
				),
				...( user !== undefined && { user } ),
				...answerBeside(
					text
						.split( '\n' )
						.filter( ( line ) => ! CODE.test( line ) )
						.join( '\n' )
				),
			},
		];
	},
};
