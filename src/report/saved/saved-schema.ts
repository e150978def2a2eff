/** Shapes of a saved report. What is written by another hand is believed in nothing but its form, and that is checked here. */
import * as v from 'valibot';

import type { AccountMatrix } from '../../diagnosis/evidence/account-matrix';
import type { CredentialFacts } from '../../diagnosis/evidence/credential-facts';
import type {
	Evidence,
	Exchange,
	HeaderEcho,
	HtaccessEvidence,
	PageFacts,
	Probe,
} from '../../diagnosis/evidence/types';
import {
	InsideSeenSchema,
	LiteralPlacesSchema,
	LoopbackSchema,
} from '../../transport/action-schemas';
import { CredentialsSchema } from '../../transport/credentials/schemas';
import {
	AccountSchema,
	ComponentsSchema,
	HooksSchema,
	ServerSchema,
	SiteSchema,
} from '../../transport/fact-schemas';
import { ReceiptSchema } from '../../transport/sandbox/receipt';
import { GivenSchema } from './given-schema';

const VantageSchema = v.picklist( [ 'browser', 'loopback', 'terminal' ] );

/** Name of an endpoint: the union has patterns in it, so its form is what can be asked for. */
const EndpointSchema = v.custom< Probe[ 'endpoint' ] >(
	( value ) => typeof value === 'string' && /^[^\s<>]{1,200}$/.test( value )
);

/** An address that programs can read: checks and texts take it apart. */
const AddressSchema = v.pipe(
	v.string(),
	v.check( ( text ) => URL.canParse( text ) )
);

export const ProbeSchema = v.object( {
	id: v.string(),
	endpoint: EndpointSchema,
	route: v.nullable( v.string() ),
	url: AddressSchema,
	method: v.pipe( v.string(), v.regex( /^[A-Z-]{1,40}$/ ) ),
	credential: v.picklist( [
		'none',
		'cookie',
		'cookie-nonce',
		'application-password',
		'bearer',
	] ),
	form: v.picklist( [ 'pretty', 'query', 'direct' ] ),
	vantage: VantageSchema,
	dryRun: v.boolean(),
	asIs: v.exactOptional( v.boolean() ),
	content: v.exactOptional(
		v.picklist( [ 'form', 'multipart', 'text', 'post', 'none', 'own' ] )
	),
	origin: v.exactOptional( v.string() ),
	userAgent: v.exactOptional( v.string() ),
	referer: v.exactOptional( v.string() ),
	expects: v.object( {
		statuses: v.array( v.number() ),
		why: v.string(),
		contains: v.exactOptional( v.string() ),
	} ),
} ) satisfies v.GenericSchema< unknown, Probe >;

/** Of a body the first 2,048 bytes are kept; what takes a secret's place may be longer than it. */
const BODY = 20_000;

const ExchangeSchema = v.object( {
	probe: ProbeSchema,
	sentAt: v.pipe( v.number(), v.minValue( 0 ), v.maxValue( 8.64e15 ) ),
	duration: v.number(),
	response: v.nullable(
		v.object( {
			...v.unwrap( LoopbackSchema.entries.response ).entries,
			body: v.pipe( v.string(), v.maxLength( BODY ) ),
		} )
	),
	failure: LoopbackSchema.entries.failure,
	reachedEndpoint: v.boolean(),
	receipt: v.nullable( ReceiptSchema ),
	sight: v.exactOptional(
		v.object( {
			isEarly: v.boolean(),
			without: v.array(
				v.object( {
					plugins: v.array( v.string() ),
					theme: v.optional( v.literal( true ) ),
					status: v.nullable( v.number() ),
					passes: v.boolean(),
				} )
			),
			alone: v.exactOptional(
				v.object( {
					plugin: v.string(),
					status: v.nullable( v.number() ),
					passes: v.boolean(),
				} )
			),
			again: v.optional( v.number() ),
			turns: v.exactOptional(
				v.object( { refused: v.number(), asked: v.number() } )
			),
			repeats: v.exactOptional(
				v.object( { refused: v.number(), passed: v.number() } )
			),
			literals: v.nullable( LiteralPlacesSchema ),
		} )
	),
} ) satisfies v.GenericSchema< unknown, Exchange >;

const PageSchema = v.object( {
	origin: v.string(),
	secure: v.boolean(),
	time: v.number(),
	surroundings: v.optional(
		v.object( {
			framed: v.boolean(),
			cookies: v.boolean(),
			storageAccess: v.nullable( v.boolean() ),
		} )
	),
} ) satisfies v.GenericSchema< unknown, PageFacts >;

const EchoSchema = v.object( {
	vantage: VantageSchema,
	httpAuthorization: v.boolean(),
	redirectHttpAuthorization: v.boolean(),
	phpAuthUser: v.boolean(),
	getallheaders: v.boolean(),
	cookies: v.array( v.string() ),
	isSsl: v.boolean(),
	forwardedProto: v.string(),
	inside: v.exactOptional( v.nullable( v.array( InsideSeenSchema ) ) ),
	exchange: v.string(),
} ) satisfies v.GenericSchema< unknown, HeaderEcho >;

const HtaccessSchema = v.object( {
	files: v.array(
		v.object( {
			directory: v.string(),
			path: v.string(),
			text: v.nullable( v.string() ),
			leadsOut: v.exactOptional( v.literal( true ) ),
		} )
	),
	findings: v.array(
		v.object( {
			id: v.string(),
			directory: v.string(),
			lines: v.array( v.number() ),
			severity: v.picklist( [ 'error', 'warning', 'info' ] ),
			summary: v.string(),
			detail: v.string(),
			// A change is made where the file is: in a report it is of no use, and nothing of it is believed.
			edit: v.pipe(
				v.unknown(),
				v.transform( () => null )
			),
			steps: v.array(
				v.object( {
					title: v.exactOptional( v.string() ),
					text: v.string(),
					link: v.exactOptional(
						v.object( { url: v.string(), label: v.string() } )
					),
					snippet: v.exactOptional(
						v.object( {
							language: v.string(),
							where: v.string(),
							code: v.string(),
						} )
					),
					tradeOff: v.exactOptional( v.string() ),
				} )
			),
		} )
	),
	answers: v.array(
		v.object( {
			exchange: v.string(),
			outcome: v.picklist( [ 'continue', 'response', 'unknown' ] ),
			status: v.nullable( v.number() ),
			by: v.nullable(
				v.object( {
					directory: v.string(),
					line: v.number(),
					text: v.string(),
				} )
			),
		} )
	),
} ) satisfies v.GenericSchema< unknown, HtaccessEvidence >;

const AccountsSchema = v.object( {
	questions: v.array(
		v.object( {
			id: v.picklist( [
				'posts',
				'profile',
				'edit',
				'settings',
				'chosen',
			] ),
			method: v.string(),
			route: v.string(),
		} )
	),
	rows: v.array(
		v.object( {
			kind: v.picklist( [ 'visitor', 'own', 'other' ] ),
			id: v.number(),
			roles: v.array( v.string() ),
			by: v.picklist( [ 'request', 'inside' ] ),
			answers: v.array(
				v.object( {
					status: v.nullable( v.number() ),
					code: v.nullable( v.string() ),
					letThrough: v.nullable( v.boolean() ),
					note: v.string(),
				} )
			),
		} )
	),
} ) satisfies v.GenericSchema< unknown, AccountMatrix >;

const { cookies: CookiesSchema, ...credentials } = CredentialsSchema.entries;

/** What was looked at later than the rest may be absent from what was saved before. */
const SavedCredentialsSchema = v.object( {
	...credentials,
	cookies: v.object( {
		...CookiesSchema.entries,
		byHand: v.exactOptional( CookiesSchema.entries.byHand ),
	} ),
} ) satisfies v.GenericSchema< unknown, CredentialFacts >;

/** What a report does not tell is not known: one that holds the site's facts alone is a report too. */
const known = < Schema extends v.GenericSchema >( schema: Schema ) =>
	v.optional( v.nullable( schema ), null );

/** Evidence as it is saved. */
export const EvidenceSchema = v.object( {
	site: known( SiteSchema ),
	server: known( ServerSchema ),
	components: known( ComponentsSchema ),
	hooks: known( HooksSchema ),
	account: known( AccountSchema ),
	credentials: known( SavedCredentialsSchema ),
	page: known( PageSchema ),
	browserEcho: known( EchoSchema ),
	loopbackEcho: known( EchoSchema ),
	exchanges: known( v.array( ExchangeSchema ) ),
	htaccess: known( HtaccessSchema ),
	given: known( v.array( GivenSchema ) ),
	accounts: known( AccountsSchema ),
} ) satisfies v.GenericSchema< unknown, Evidence >;
