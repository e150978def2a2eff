import * as v from 'valibot';

import type { CredentialFacts } from '../../diagnosis/evidence/credential-facts';
import { FilterAnswerSchema, VoiceSchema } from '../fact-schemas';

/** The part `credentials` of `ws401_facts`. */
export const CredentialsSchema = v.object( {
	forSite: FilterAnswerSchema,
	forUser: FilterAnswerSchema,
	apiRequest: FilterAnswerSchema,
	roles: v.array(
		v.object( {
			role: v.string(),
			name: v.string(),
			asked: v.number(),
			refused: v.number(),
			voices: v.array( VoiceSchema ),
		} )
	),
	inUse: v.boolean(),
	holders: v.number(),
	cookies: v.object( {
		domain: v.string(),
		path: v.string(),
		sitePath: v.string(),
		adminPath: v.string(),
		otherLogins: v.number(),
		byHand: v.array(
			v.object( {
				name: v.string(),
				value: v.string(),
				file: v.string(),
				line: v.number(),
			} )
		),
	} ),
	lifetimes: v.object( {
		session: v.number(),
		remembered: v.number(),
		nonce: v.number(),
	} ),
	secrets: v.record( v.string(), v.boolean() ),
	xmlrpc: v.boolean(),
	forXmlrpc: v.optional( FilterAnswerSchema ),
	forMethods: v.optional(
		v.object( {
			...FilterAnswerSchema.entries,
			missing: v.array( v.string() ),
		} )
	),
} ) satisfies v.GenericSchema< unknown, CredentialFacts >;

/** `ws401_trip_start`: the temporary password, handed out once. `expires` in seconds since the epoch. */
export const TripStartSchema = v.object( {
	uuid: v.string(),
	/** Value of the Authorization header. */
	authorization: v.string(),
	expires: v.number(),
	/** Whether WordPress looked at application passwords before this one was made. */
	wasInUse: v.boolean(),
} );

/** `ws401_trip_end`: whether the password was still there. */
export const TripEndSchema = v.object( { existed: v.boolean() } );

const UserSchema = {
	id: v.number(),
	login: v.string(),
	name: v.string(),
};

/** `ws401_access_list`: what gives access to an account. Times in seconds since the epoch. */
export const AccessListSchema = v.object( {
	user: v.object( UserSchema ),
	passwords: v.array(
		v.object( {
			uuid: v.string(),
			name: v.string(),
			created: v.number(),
			lastUsed: v.nullable( v.number() ),
			lastIp: v.nullable( v.string() ),
			/** One of a round trip's, not yet taken away. */
			temporary: v.boolean(),
		} )
	),
	/** Other accounts with application passwords; empty unless the current user may edit users. */
	others: v.array( v.object( { ...UserSchema, count: v.number() } ) ),
	/** Of the current user only. */
	sessions: v.array(
		v.object( {
			login: v.number(),
			expires: v.number(),
			ip: v.string(),
			userAgent: v.string(),
			/** The one of this page. */
			current: v.boolean(),
		} )
	),
	/** The REST nonce that was sent along: 1 fresh, 2 in the second half of its life, 0 not one of this session. */
	nonceAge: v.number(),
	time: v.number(),
} );

export type AccessList = v.InferOutput< typeof AccessListSchema >;

/** `ws401_password_revoke`. */
export const RevokeSchema = v.object( { revoked: v.string() } );

/** `ws401_in_use_repair`. */
export const InUseRepairSchema = v.object( { inUse: v.boolean() } );

/** `ws401_user_lookup`: what a user name is on this site. */
export const UserLookupSchema = v.object( {
	kind: v.picklist( [
		'login',
		'email',
		'display-name',
		'application-name',
		'unknown',
	] ),
	login: v.nullable( v.string() ),
	/** How many application passwords; null when the current user may not know. */
	passwords: v.nullable( v.number() ),
	roles: v.array( v.string() ),
	available: v.boolean(),
} );
