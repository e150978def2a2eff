import * as v from 'valibot';

import type {
	FailureKind,
	InsideSeen,
	LiteralPlaces,
} from '../diagnosis/evidence/types';
import { ComponentSchema } from './fact-schemas';

/** `ws401_facts`: each part is read on its own, so that one odd plugin header does not cost the rest. */
export const FactsSchema = v.object( {
	site: v.unknown(),
	server: v.unknown(),
	components: v.unknown(),
	hooks: v.unknown(),
	account: v.unknown(),
	credentials: v.unknown(),
	/** Whether each of the settings that were asked for has its effect; null where it cannot be read. Absent in answers of older versions. */
	settings: v.optional( v.array( v.nullable( v.boolean() ) ) ),
	/** Only where it was asked for (`ahead`), and with versions that bring it. */
	ahead: v.optional( v.unknown() ),
} );

/** `ws401_nonce`: nonces that fit the session as it is now, for the REST API, this page, and the recorder's address. `time` is the server's clock in seconds. */
export const NoncesSchema = v.object( {
	rest: v.string(),
	page: v.string(),
	record: v.string(),
	time: v.number(),
} );

/** `ws401_permit`: proof that a dry run was asked for, to be sent as header and as query argument; `expires` in seconds since the epoch. */
export const PermitSchema = v.object( {
	permit: v.string(),
	header: v.string(),
	argument: v.string(),
	expires: v.number(),
} );

/** `ws401_permit_back`: whether the permit was out. */
export const PermitBackSchema = v.object( { taken: v.boolean() } );

/** `ws401_challenge`: what to send to an address as header and as query argument, and what only this plugin of this site answers there. */
export const ChallengeSchema = v.object( {
	ticket: v.string(),
	answer: v.string(),
	header: v.string(),
	argument: v.string(),
	expires: v.number(),
} );

const FAILURE_KINDS = [
	'timeout',
	'network',
	'blocked',
	'aborted',
	'refused-to-send',
	'not-listening',
] as const satisfies readonly FailureKind[];

/** `ws401_from_server`: the answer the server got from itself; `body` is base64 of the bytes kept, `duration` in milliseconds. */
export const LoopbackSchema = v.object( {
	response: v.nullable(
		v.object( {
			status: v.number(),
			statusText: v.string(),
			headers: v.record( v.string(), v.string() ),
			body: v.string(),
			truncated: v.boolean(),
			code: v.nullable( v.string() ),
			message: v.nullable( v.string() ),
			json: v.boolean(),
			finalUrl: v.string(),
			redirected: v.boolean(),
			redirects: v.array(
				v.object( { status: v.number(), location: v.string() } )
			),
		} )
	),
	failure: v.nullable(
		v.object( { kind: v.picklist( FAILURE_KINDS ), message: v.string() } )
	),
	duration: v.number(),
} );

/** The same for several probes in one call, in their order. */
export const LoopbacksSchema = v.object( {
	answers: v.array( LoopbackSchema ),
} );

export type LoopbackAnswer = v.InferOutput< typeof LoopbackSchema >;

/** `ws401_echo_ticket`: where to ask and which header to send (under a scheme of its own, as Basic, as Bearer), and what makes any address say which cookies reach it; valid for a minute. */
export const EchoTicketSchema = v.object( {
	url: v.string(),
	header: v.string(),
	value: v.string(),
	basic: v.string(),
	bearer: v.string(),
	cookieArgument: v.string(),
	cookieTicket: v.string(),
} );

/** What the facts bring for the first requests of a diagnosis: the same answers as of the actions that are asked for them. */
export const AheadSchema = v.object( {
	tickets: v.array( EchoTicketSchema ),
	dryRun: v.nullable(
		v.object( {
			method: v.string(),
			url: v.string(),
			challenge: ChallengeSchema,
			permit: PermitSchema,
		} )
	),
} );

export type Ahead = v.InferOutput< typeof AheadSchema >;

/** Body of `ws401_echo`: what reached PHP. */
export const InsideSeenSchema = v.object( {
	name: v.string(),
	method: v.string(),
	route: v.string(),
	status: v.nullable( v.number() ),
	code: v.nullable( v.string() ),
} ) satisfies v.GenericSchema< unknown, InsideSeen >;

export const EchoSchema = v.object( {
	success: v.literal( true ),
	data: v.object( {
		httpAuthorization: v.boolean(),
		redirectHttpAuthorization: v.boolean(),
		phpAuthUser: v.boolean(),
		getallheaders: v.boolean(),
		cookies: v.array( v.string() ),
		isSsl: v.boolean(),
		forwardedProto: v.string(),
		inside: v.exactOptional( v.nullable( v.array( InsideSeenSchema ) ) ),
	} ),
} );

/** `ws401_find_literals`. */
export const LiteralPlacesSchema = v.object( {
	places: v.array(
		v.object( {
			component: ComponentSchema,
			file: v.string(),
			line: v.number(),
			what: v.picklist( [ 'code', 'message', 'exit' ] ),
		} )
	),
	complete: v.boolean(),
} ) satisfies v.GenericSchema< unknown, LiteralPlaces >;
