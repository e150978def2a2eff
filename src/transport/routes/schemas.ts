import * as v from 'valibot';

import type { InsideAnswer, RouteCallback } from '../../diagnosis/routes/types';
import { ComponentSchema } from '../fact-schemas';

const CallbackSchema = v.object( {
	name: v.string(),
	declared: v.string(),
	file: v.string(),
	line: v.number(),
	component: ComponentSchema,
} ) satisfies v.GenericSchema< unknown, RouteCallback >;

/** `ws401_routes`: every route as PHP has it. Callbacks and subjects are named by their place, hundreds of routes share them. */
export const RouteListSchema = v.object( {
	routes: v.array(
		v.object( {
			route: v.string(),
			namespace: v.string(),
			handlers: v.array(
				v.object( {
					methods: v.array( v.string() ),
					permission: v.nullable( v.number() ),
					callback: v.nullable( v.number() ),
					subject: v.nullable( v.string() ),
					required: v.array( v.string() ),
					listed: v.boolean(),
				} )
			),
		} )
	),
	callbacks: v.array( CallbackSchema ),
	subjects: v.record( v.string(), v.record( v.string(), v.string() ) ),
	rights: v.array( v.string() ),
	editorRights: v.array( v.string() ),
} );

export type RouteListAnswer = v.InferOutput< typeof RouteListSchema >;

/** `ws401_inside_answers`: one answer a question, in their order. */
export const InsideAnswersSchema = v.object( {
	user: v.number(),
	answers: v.array(
		v.object( {
			status: v.nullable( v.number() ),
			code: v.nullable( v.string() ),
			message: v.nullable( v.string() ),
			stage: v.picklist( [
				'authentication',
				'before-route',
				'before-permission',
				'route',
				'endpoint',
			] ),
			parameters: v.string(),
			trouble: v.nullable( v.string() ),
		} ) satisfies v.GenericSchema< unknown, InsideAnswer >
	),
} );

const AccountSchema = v.object( {
	id: v.number(),
	login: v.string(),
	name: v.string(),
	/** Names of its roles as WordPress shows them. */
	roles: v.array( v.string() ),
} );

/** `ws401_accounts`: the current account, and others whose rights can be looked at. */
export const AccountsSchema = v.object( {
	own: AccountSchema,
	accounts: v.array( AccountSchema ),
} );

export type Account = v.InferOutput< typeof AccountSchema >;
