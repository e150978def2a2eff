import { answerBeside } from '../reading/answer-text';
import { commandIn } from '../reading/shell-command';
import {
	UNKNOWN,
	type Form,
	type Header,
	type Written,
} from '../reading/written';

const COMMAND =
	/(?:^|[\s`$>])wget[ \t]+(?=\\?\r?\n|-|['"$]|https?:|[\w-]+\.[\w.-]+|localhost)/;

/** wget's options that take a value in a word of its own (`wget --help`), where they may be met here. */
const WITH_VALUE =
	/^(?:-[OoaUTtePQ]|--(?:header|method|body-data|body-file|post-data|post-file|user|password|http-user|http-password|http-passwd|user-agent|referer|output-document|load-cookies|timeout|tries|auth-no-challenge=))$/;

function optionsOf( words: readonly string[] ) {
	const options: [ string, string ][] = [];
	const addresses: string[] = [];
	for ( let at = 0; at < words.length; at++ ) {
		const word = words[ at ] ?? '';
		const [ , name = '', own ] =
			/^(--[\w-]+|-[a-zA-Z])(?:=([^]*))?$/.exec( word ) ?? [];
		if ( name ) {
			options.push( [
				name,
				own ??
					( WITH_VALUE.test( name ) ? ( words[ ++at ] ?? '' ) : '' ),
			] );
		} else if ( word.startsWith( '-' ) ) {
			// `-qO-`: letters together.
			continue;
		} else {
			addresses.push( word );
		}
	}
	return { options, addresses };
}

function requestOf( words: readonly string[] ): Written | null {
	const { options, addresses } = optionsOf( words );
	const value = ( ...names: string[] ) =>
		options.find( ( [ name ] ) => names.includes( name ) )?.[ 1 ];
	const url = addresses.find(
		( each ) => /[./:]/.test( each ) && each !== '.'
	);
	if ( ! url ) {
		return null;
	}
	const user = value( '--user', '--http-user' );
	const password = value( '--password', '--http-password', '--http-passwd' );
	const headers = options.flatMap( ( [ name, each ] ): Header[] => {
		const [ , header = '', content = '' ] =
			/^([^:]+):\s*([^]*)$/.exec( each ) ?? [];
		return name === '--header' && header ? [ [ header, content ] ] : [];
	} );
	const agent = value( '--user-agent', '-U' );
	const referer = value( '--referer' );
	const isPost = value( '--post-data', '--post-file' ) !== undefined;
	const hasBody =
		isPost || value( '--body-data', '--body-file' ) !== undefined;
	const unnamed = value( '--spider' ) === undefined ? 'GET' : 'HEAD';
	return {
		method:
			value( '--method' )?.toUpperCase() ?? ( isPost ? 'POST' : unnamed ),
		url,
		scheme: 'http',
		headers: [
			...headers,
			...( agent === undefined
				? []
				: [ [ 'User-Agent', agent ] as const ] ),
			...( referer === undefined
				? []
				: [ [ 'Referer', referer ] as const ] ),
		],
		isComplete: value( '--load-cookies' ) === undefined,
		cookie: value( '--load-cookies' ) === undefined ? undefined : true,
		...( user !== undefined && {
			user: `${ user }:${ password ?? UNKNOWN }`,
		} ),
		body: hasBody,
	};
}

/** wget as a command, with what it prints behind it or without. */
export const wget: Form = {
	id: 'wget',
	recognises: ( text ) => COMMAND.test( text ),
	read( text ) {
		const found = commandIn( text, COMMAND );
		const request = found && requestOf( found.words );
		return request ? [ { ...request, ...answerBeside( found.rest ) } ] : [];
	},
};
