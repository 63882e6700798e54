// Generated from openapi/dialects/adaptive.yaml (sha256 43c3d6733e9a7cdb73db2210c9baa44ede73d8b85a5199833f2b47e06d1f412e); do not edit.
// Generated from openapi/dialects/gemini.yaml (sha256 e6cc4c0d22fd44fb71cb1c767fefc7fecac5925d46f42eab56b9269ee45498c2); do not edit.
// Generated from openapi/dialects/nordlys.yaml (sha256 b03b080a8254b82bfde15c29b836697ba312fd2e2c389fabc50a36630b55f327); do not edit.
// Generated from openapi/dialects/omnirouters.yaml (sha256 63810c0f2d5ec305000022d46de0eae5359566e874c833fb33cbd9459ad86ec7); do not edit.
// Generated from openapi/dialects/opper.yaml (sha256 7e22f65b96171200a6bb69f3c87d15eee2c2d780a106ed5169fb214a2eb3c341); do not edit.
// @ts-nocheck
import type { ValidateFunction } from 'ajv';
import module0 from "ajv/dist/runtime/ucs2length.js";
import module1 from "ajv-formats/dist/formats.js";
"use strict";
export const adaptive_generateContent = validate52;
const schema19 = {"type":"object","properties":{"header":{"type":"object","properties":{"x-server-timeout":{"type":"string"},"x-gateway-strict":{"type":"string"},"x-gateway-dry-run":{"type":"string"},"x-gateway-extensions":{"type":"string","contentMediaType":"application/json","contentSchema":{"$ref":"document#/$defs/GatewayExtensions"}},"idempotency-key":{"type":"string","minLength":1,"maxLength":255,"pattern":"^[\\x20-\\x7E]+$"},"x-request-id":{"type":"string"}},"required":[]},"query":{"type":"object","properties":{"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]},"requestBody":{"$ref":"document#/$defs/AdaptiveGenerateContentRequest"}},"required":["requestBody"],"$id":"adaptive_generateContent"};
const func1 = module0.default;
const pattern3 = new RegExp("^[\\x20-\\x7E]+$", "u");
const schema21 = {"allOf":[{"$ref":"document#/$defs/GenerateContentRequest"},{"type":"object","properties":{"config":{"$ref":"document#/$defs/NestedConfig"}}},{"$ref":"document#/$defs/ProviderOverrides"},{"$ref":"document#/$defs/ModelRouting"},{"$ref":"document#/$defs/FallbackSettings"},{"$ref":"document#/$defs/ResponseCaching"}]};
const schema22 = {"type":"object","required":["contents"],"properties":{"model":{"type":"string"},"contents":{"type":"array","minItems":1,"maxItems":16384,"items":{"$ref":"document#/$defs/Content"}},"systemInstruction":{"$ref":"document#/$defs/Content"},"tools":{"type":"array","maxItems":128,"items":{"$ref":"document#/$defs/Tool"}},"toolConfig":{"$ref":"document#/$defs/ToolConfig"},"safetySettings":{"type":"array","maxItems":64,"items":{"$ref":"document#/$defs/SafetySetting"}},"generationConfig":{"$ref":"document#/$defs/GenerationConfig"},"cachedContent":{"type":"string","pattern":"^(cachedContents/[A-Za-z0-9_-]+|projects/[^/]+/locations/[^/]+/cachedContents/[A-Za-z0-9_-]+)$"},"labels":{"type":"object"},"serviceTier":{"$ref":"document#/$defs/ServiceTier"},"store":{"type":"boolean"},"continuationToken":{"type":"string","minLength":1}}};
const schema23 = {"type":"object","properties":{"role":{"type":"string"},"parts":{"type":"array","maxItems":4096,"items":{"$ref":"document#/$defs/Part"}}}};
const schema24 = {"type":"object","properties":{"text":{"type":"string"},"inlineData":{"$ref":"document#/$defs/Blob"},"fileData":{"$ref":"document#/$defs/FileData"},"functionCall":{"$ref":"document#/$defs/FunctionCall"},"functionResponse":{"$ref":"document#/$defs/FunctionResponse"},"executableCode":{"$ref":"document#/$defs/ExecutableCode"},"codeExecutionResult":{"$ref":"document#/$defs/CodeExecutionResult"},"toolCall":{"$ref":"document#/$defs/ToolCall"},"toolResponse":{"$ref":"document#/$defs/ToolResponse"},"thought":{"type":"boolean"},"thoughtSignature":{"type":"string","maxLength":4194304},"videoMetadata":{"$ref":"document#/$defs/VideoMetadata"},"mediaResolution":{"$ref":"document#/$defs/PartMediaResolution"},"mediaProcessing":{"$ref":"document#/$defs/MediaProcessing"},"audioTranscription":{"$ref":"document#/$defs/Transcription"},"speechMetadata":{"$ref":"document#/$defs/SpeechMetadata"},"partMetadata":{"type":"object"}}};
const schema25 = {"type":"object","required":["mimeType","data"],"properties":{"mimeType":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*( *;[ -~]*)?$","maxLength":255},"data":{"type":"string"},"displayName":{"type":"string"}}};
const pattern4 = new RegExp("^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*( *;[ -~]*)?$", "u");

function validate58(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate58.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.mimeType === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "mimeType"},message:"must have required property '"+"mimeType"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.data === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},message:"must have required property '"+"data"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.mimeType !== undefined){
let data0 = data.mimeType;
if(typeof data0 === "string"){
if(func1(data0) > 255){
const err2 = {instancePath:instancePath+"/mimeType",schemaPath:"#/properties/mimeType/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!pattern4.test(data0)){
const err3 = {instancePath:instancePath+"/mimeType",schemaPath:"#/properties/mimeType/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*( *;[ -~]*)?$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*( *;[ -~]*)?$"+"\""};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/mimeType",schemaPath:"#/properties/mimeType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.data !== undefined){
if(typeof data.data !== "string"){
const err5 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.displayName !== undefined){
if(typeof data.displayName !== "string"){
const err6 = {instancePath:instancePath+"/displayName",schemaPath:"#/properties/displayName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate58.errors = vErrors;
return errors === 0;
}
validate58.evaluated = {"props":{"mimeType":true,"data":true,"displayName":true},"dynamicProps":false,"dynamicItems":false};

const schema26 = {"type":"object","required":["fileUri"],"properties":{"mimeType":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*( *;[ -~]*)?$","maxLength":255},"fileUri":{"type":"string","minLength":1},"displayName":{"type":"string"}}};

function validate60(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate60.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.fileUri === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "fileUri"},message:"must have required property '"+"fileUri"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.mimeType !== undefined){
let data0 = data.mimeType;
if(typeof data0 === "string"){
if(func1(data0) > 255){
const err1 = {instancePath:instancePath+"/mimeType",schemaPath:"#/properties/mimeType/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern4.test(data0)){
const err2 = {instancePath:instancePath+"/mimeType",schemaPath:"#/properties/mimeType/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*( *;[ -~]*)?$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*( *;[ -~]*)?$"+"\""};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/mimeType",schemaPath:"#/properties/mimeType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.fileUri !== undefined){
let data1 = data.fileUri;
if(typeof data1 === "string"){
if(func1(data1) < 1){
const err4 = {instancePath:instancePath+"/fileUri",schemaPath:"#/properties/fileUri/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/fileUri",schemaPath:"#/properties/fileUri/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.displayName !== undefined){
if(typeof data.displayName !== "string"){
const err6 = {instancePath:instancePath+"/displayName",schemaPath:"#/properties/displayName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate60.errors = vErrors;
return errors === 0;
}
validate60.evaluated = {"props":{"mimeType":true,"fileUri":true,"displayName":true},"dynamicProps":false,"dynamicItems":false};

const schema27 = {"type":"object","properties":{"id":{"type":"string"},"name":{"type":"string","minLength":1},"args":{"type":"object"},"partialArgs":{"type":"array","items":{"$ref":"document#/$defs/PartialArg"}},"willContinue":{"type":"boolean"}}};
const schema28 = {"type":"object","required":["jsonPath"],"properties":{"jsonPath":{"type":"string"},"stringValue":{"type":"string"},"numberValue":{"type":"number"},"boolValue":{"type":"boolean"},"nullValue":{"$ref":"document#/$defs/NullValue"},"willContinue":{"type":"boolean"}}};
const schema29 = {"type":"string","enum":["NULL_VALUE"]};

function validate64(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate64.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(data === "NULL_VALUE")){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema29.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate64.errors = vErrors;
return errors === 0;
}
validate64.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate63.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.jsonPath === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "jsonPath"},message:"must have required property '"+"jsonPath"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.jsonPath !== undefined){
if(typeof data.jsonPath !== "string"){
const err1 = {instancePath:instancePath+"/jsonPath",schemaPath:"#/properties/jsonPath/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.stringValue !== undefined){
if(typeof data.stringValue !== "string"){
const err2 = {instancePath:instancePath+"/stringValue",schemaPath:"#/properties/stringValue/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.numberValue !== undefined){
let data2 = data.numberValue;
if(!((typeof data2 == "number") && (isFinite(data2)))){
const err3 = {instancePath:instancePath+"/numberValue",schemaPath:"#/properties/numberValue/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.boolValue !== undefined){
if(typeof data.boolValue !== "boolean"){
const err4 = {instancePath:instancePath+"/boolValue",schemaPath:"#/properties/boolValue/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.nullValue !== undefined){
if(!(validate64(data.nullValue, {instancePath:instancePath+"/nullValue",parentData:data,parentDataProperty:"nullValue",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
}
if(data.willContinue !== undefined){
if(typeof data.willContinue !== "boolean"){
const err5 = {instancePath:instancePath+"/willContinue",schemaPath:"#/properties/willContinue/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate63.errors = vErrors;
return errors === 0;
}
validate63.evaluated = {"props":{"jsonPath":true,"stringValue":true,"numberValue":true,"boolValue":true,"nullValue":true,"willContinue":true},"dynamicProps":false,"dynamicItems":false};


function validate62(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate62.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err0 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if(typeof data1 === "string"){
if(func1(data1) < 1){
const err1 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.args !== undefined){
let data2 = data.args;
if(!(data2 && typeof data2 == "object" && !Array.isArray(data2))){
const err3 = {instancePath:instancePath+"/args",schemaPath:"#/properties/args/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.partialArgs !== undefined){
let data3 = data.partialArgs;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(!(validate63(data3[i0], {instancePath:instancePath+"/partialArgs/" + i0,parentData:data3,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/partialArgs",schemaPath:"#/properties/partialArgs/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.willContinue !== undefined){
if(typeof data.willContinue !== "boolean"){
const err5 = {instancePath:instancePath+"/willContinue",schemaPath:"#/properties/willContinue/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate62.errors = vErrors;
return errors === 0;
}
validate62.evaluated = {"props":{"id":true,"name":true,"args":true,"partialArgs":true,"willContinue":true},"dynamicProps":false,"dynamicItems":false};

const schema30 = {"type":"object","required":["name"],"properties":{"id":{"type":"string"},"name":{"type":"string","minLength":1},"response":{"type":"object"},"parts":{"type":"array","items":{"$ref":"document#/$defs/FunctionResponsePart"}},"scheduling":{"$ref":"document#/$defs/FunctionResponseScheduling"},"willContinue":{"type":"boolean"}}};
const schema31 = {"type":"object","properties":{"inlineData":{"$ref":"document#/$defs/FunctionResponseBlob"},"fileData":{"$ref":"document#/$defs/FunctionResponseFileData"},"mediaProcessing":{"$ref":"document#/$defs/MediaProcessing"}}};
const schema32 = {"type":"object","required":["mimeType","data"],"properties":{"mimeType":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*( *;[ -~]*)?$","maxLength":255},"data":{"type":"string"},"displayName":{"type":"string"}}};

function validate70(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate70.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.mimeType === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "mimeType"},message:"must have required property '"+"mimeType"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.data === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},message:"must have required property '"+"data"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.mimeType !== undefined){
let data0 = data.mimeType;
if(typeof data0 === "string"){
if(func1(data0) > 255){
const err2 = {instancePath:instancePath+"/mimeType",schemaPath:"#/properties/mimeType/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!pattern4.test(data0)){
const err3 = {instancePath:instancePath+"/mimeType",schemaPath:"#/properties/mimeType/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*( *;[ -~]*)?$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*( *;[ -~]*)?$"+"\""};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/mimeType",schemaPath:"#/properties/mimeType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.data !== undefined){
if(typeof data.data !== "string"){
const err5 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.displayName !== undefined){
if(typeof data.displayName !== "string"){
const err6 = {instancePath:instancePath+"/displayName",schemaPath:"#/properties/displayName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate70.errors = vErrors;
return errors === 0;
}
validate70.evaluated = {"props":{"mimeType":true,"data":true,"displayName":true},"dynamicProps":false,"dynamicItems":false};

const schema33 = {"type":"object","required":["fileUri"],"properties":{"mimeType":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*( *;[ -~]*)?$","maxLength":255},"fileUri":{"type":"string","minLength":1},"displayName":{"type":"string"}}};

function validate72(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate72.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.fileUri === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "fileUri"},message:"must have required property '"+"fileUri"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.mimeType !== undefined){
let data0 = data.mimeType;
if(typeof data0 === "string"){
if(func1(data0) > 255){
const err1 = {instancePath:instancePath+"/mimeType",schemaPath:"#/properties/mimeType/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern4.test(data0)){
const err2 = {instancePath:instancePath+"/mimeType",schemaPath:"#/properties/mimeType/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*( *;[ -~]*)?$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*( *;[ -~]*)?$"+"\""};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/mimeType",schemaPath:"#/properties/mimeType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.fileUri !== undefined){
let data1 = data.fileUri;
if(typeof data1 === "string"){
if(func1(data1) < 1){
const err4 = {instancePath:instancePath+"/fileUri",schemaPath:"#/properties/fileUri/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/fileUri",schemaPath:"#/properties/fileUri/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.displayName !== undefined){
if(typeof data.displayName !== "string"){
const err6 = {instancePath:instancePath+"/displayName",schemaPath:"#/properties/displayName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate72.errors = vErrors;
return errors === 0;
}
validate72.evaluated = {"props":{"mimeType":true,"fileUri":true,"displayName":true},"dynamicProps":false,"dynamicItems":false};

const schema34 = {"type":"string","enum":["MEDIA_PROCESSING_UNSPECIFIED","STATIC","AGENTIC"]};

function validate74(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate74.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((data === "MEDIA_PROCESSING_UNSPECIFIED") || (data === "STATIC")) || (data === "AGENTIC"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema34.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate74.errors = vErrors;
return errors === 0;
}
validate74.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate69(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate69.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.inlineData !== undefined){
if(!(validate70(data.inlineData, {instancePath:instancePath+"/inlineData",parentData:data,parentDataProperty:"inlineData",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
}
if(data.fileData !== undefined){
if(!(validate72(data.fileData, {instancePath:instancePath+"/fileData",parentData:data,parentDataProperty:"fileData",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
if(data.mediaProcessing !== undefined){
if(!(validate74(data.mediaProcessing, {instancePath:instancePath+"/mediaProcessing",parentData:data,parentDataProperty:"mediaProcessing",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate69.errors = vErrors;
return errors === 0;
}
validate69.evaluated = {"props":{"inlineData":true,"fileData":true,"mediaProcessing":true},"dynamicProps":false,"dynamicItems":false};

const schema35 = {"type":"string","enum":["SCHEDULING_UNSPECIFIED","SILENT","WHEN_IDLE","INTERRUPT"]};

function validate77(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate77.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((((data === "SCHEDULING_UNSPECIFIED") || (data === "SILENT")) || (data === "WHEN_IDLE")) || (data === "INTERRUPT"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema35.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate77.errors = vErrors;
return errors === 0;
}
validate77.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate68(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate68.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err1 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if(typeof data1 === "string"){
if(func1(data1) < 1){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.response !== undefined){
let data2 = data.response;
if(!(data2 && typeof data2 == "object" && !Array.isArray(data2))){
const err4 = {instancePath:instancePath+"/response",schemaPath:"#/properties/response/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.parts !== undefined){
let data3 = data.parts;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(!(validate69(data3[i0], {instancePath:instancePath+"/parts/" + i0,parentData:data3,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath:instancePath+"/parts",schemaPath:"#/properties/parts/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.scheduling !== undefined){
if(!(validate77(data.scheduling, {instancePath:instancePath+"/scheduling",parentData:data,parentDataProperty:"scheduling",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
errors = vErrors.length;
}
}
if(data.willContinue !== undefined){
if(typeof data.willContinue !== "boolean"){
const err6 = {instancePath:instancePath+"/willContinue",schemaPath:"#/properties/willContinue/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate68.errors = vErrors;
return errors === 0;
}
validate68.evaluated = {"props":{"id":true,"name":true,"response":true,"parts":true,"scheduling":true,"willContinue":true},"dynamicProps":false,"dynamicItems":false};

const schema36 = {"type":"object","properties":{"id":{"type":"string"},"language":{"$ref":"document#/$defs/Language"},"code":{"type":"string"}}};
const schema37 = {"type":"string","enum":["LANGUAGE_UNSPECIFIED","PYTHON"]};

function validate81(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate81.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((data === "LANGUAGE_UNSPECIFIED") || (data === "PYTHON"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema37.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate81.errors = vErrors;
return errors === 0;
}
validate81.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate80(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate80.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err0 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.language !== undefined){
if(!(validate81(data.language, {instancePath:instancePath+"/language",parentData:data,parentDataProperty:"language",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
errors = vErrors.length;
}
}
if(data.code !== undefined){
if(typeof data.code !== "string"){
const err1 = {instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate80.errors = vErrors;
return errors === 0;
}
validate80.evaluated = {"props":{"id":true,"language":true,"code":true},"dynamicProps":false,"dynamicItems":false};

const schema38 = {"type":"object","properties":{"id":{"type":"string"},"outcome":{"$ref":"document#/$defs/Outcome"},"output":{"type":"string"}}};
const schema39 = {"type":"string","enum":["OUTCOME_UNSPECIFIED","OUTCOME_OK","OUTCOME_FAILED","OUTCOME_DEADLINE_EXCEEDED"]};

function validate85(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate85.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((((data === "OUTCOME_UNSPECIFIED") || (data === "OUTCOME_OK")) || (data === "OUTCOME_FAILED")) || (data === "OUTCOME_DEADLINE_EXCEEDED"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema39.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate85.errors = vErrors;
return errors === 0;
}
validate85.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate84(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate84.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err0 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.outcome !== undefined){
if(!(validate85(data.outcome, {instancePath:instancePath+"/outcome",parentData:data,parentDataProperty:"outcome",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors);
errors = vErrors.length;
}
}
if(data.output !== undefined){
if(typeof data.output !== "string"){
const err1 = {instancePath:instancePath+"/output",schemaPath:"#/properties/output/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate84.errors = vErrors;
return errors === 0;
}
validate84.evaluated = {"props":{"id":true,"outcome":true,"output":true},"dynamicProps":false,"dynamicItems":false};

const schema40 = {"type":"object","properties":{"id":{"type":"string"},"toolType":{"$ref":"document#/$defs/ToolType"},"args":{"type":"object"}}};
const schema41 = {"type":"string","enum":["TOOL_TYPE_UNSPECIFIED","GOOGLE_SEARCH_WEB","GOOGLE_SEARCH_IMAGE","URL_CONTEXT","GOOGLE_MAPS","FILE_SEARCH","MEDIA_PROCESSING"]};

function validate89(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate89.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((((((data === "TOOL_TYPE_UNSPECIFIED") || (data === "GOOGLE_SEARCH_WEB")) || (data === "GOOGLE_SEARCH_IMAGE")) || (data === "URL_CONTEXT")) || (data === "GOOGLE_MAPS")) || (data === "FILE_SEARCH")) || (data === "MEDIA_PROCESSING"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema41.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate89.errors = vErrors;
return errors === 0;
}
validate89.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate88(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate88.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err0 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.toolType !== undefined){
if(!(validate89(data.toolType, {instancePath:instancePath+"/toolType",parentData:data,parentDataProperty:"toolType",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
errors = vErrors.length;
}
}
if(data.args !== undefined){
let data2 = data.args;
if(!(data2 && typeof data2 == "object" && !Array.isArray(data2))){
const err1 = {instancePath:instancePath+"/args",schemaPath:"#/properties/args/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate88.errors = vErrors;
return errors === 0;
}
validate88.evaluated = {"props":{"id":true,"toolType":true,"args":true},"dynamicProps":false,"dynamicItems":false};

const schema42 = {"type":"object","properties":{"id":{"type":"string"},"toolType":{"$ref":"document#/$defs/ToolType"},"response":{"type":"object"}}};

function validate92(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate92.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err0 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.toolType !== undefined){
if(!(validate89(data.toolType, {instancePath:instancePath+"/toolType",parentData:data,parentDataProperty:"toolType",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
errors = vErrors.length;
}
}
if(data.response !== undefined){
let data2 = data.response;
if(!(data2 && typeof data2 == "object" && !Array.isArray(data2))){
const err1 = {instancePath:instancePath+"/response",schemaPath:"#/properties/response/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate92.errors = vErrors;
return errors === 0;
}
validate92.evaluated = {"props":{"id":true,"toolType":true,"response":true},"dynamicProps":false,"dynamicItems":false};

const schema43 = {"type":"object","properties":{"startOffset":{"$ref":"document#/$defs/Duration"},"endOffset":{"$ref":"document#/$defs/Duration"},"fps":{"type":"number"}}};
const schema44 = {"type":"string","pattern":"^[0-9]{1,12}(\\.[0-9]{1,9})?s$"};
const pattern8 = new RegExp("^[0-9]{1,12}(\\.[0-9]{1,9})?s$", "u");

function validate96(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate96.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern8.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,12}(\\.[0-9]{1,9})?s$"},message:"must match pattern \""+"^[0-9]{1,12}(\\.[0-9]{1,9})?s$"+"\""};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate96.errors = vErrors;
return errors === 0;
}
validate96.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate95(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate95.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.startOffset !== undefined){
if(!(validate96(data.startOffset, {instancePath:instancePath+"/startOffset",parentData:data,parentDataProperty:"startOffset",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate96.errors : vErrors.concat(validate96.errors);
errors = vErrors.length;
}
}
if(data.endOffset !== undefined){
if(!(validate96(data.endOffset, {instancePath:instancePath+"/endOffset",parentData:data,parentDataProperty:"endOffset",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate96.errors : vErrors.concat(validate96.errors);
errors = vErrors.length;
}
}
if(data.fps !== undefined){
let data2 = data.fps;
if(!((typeof data2 == "number") && (isFinite(data2)))){
const err0 = {instancePath:instancePath+"/fps",schemaPath:"#/properties/fps/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate95.errors = vErrors;
return errors === 0;
}
validate95.evaluated = {"props":{"startOffset":true,"endOffset":true,"fps":true},"dynamicProps":false,"dynamicItems":false};

const schema45 = {"type":"object","properties":{"level":{"$ref":"document#/$defs/PartMediaResolutionLevel"},"numTokens":{"type":"integer","minimum":1}}};
const schema46 = {"type":"string","enum":["MEDIA_RESOLUTION_UNSPECIFIED","MEDIA_RESOLUTION_LOW","MEDIA_RESOLUTION_MEDIUM","MEDIA_RESOLUTION_HIGH","MEDIA_RESOLUTION_ULTRA_HIGH"]};

function validate101(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate101.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((((data === "MEDIA_RESOLUTION_UNSPECIFIED") || (data === "MEDIA_RESOLUTION_LOW")) || (data === "MEDIA_RESOLUTION_MEDIUM")) || (data === "MEDIA_RESOLUTION_HIGH")) || (data === "MEDIA_RESOLUTION_ULTRA_HIGH"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema46.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate101.errors = vErrors;
return errors === 0;
}
validate101.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate100(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate100.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.level !== undefined){
if(!(validate101(data.level, {instancePath:instancePath+"/level",parentData:data,parentDataProperty:"level",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate101.errors : vErrors.concat(validate101.errors);
errors = vErrors.length;
}
}
if(data.numTokens !== undefined){
let data1 = data.numTokens;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err0 = {instancePath:instancePath+"/numTokens",schemaPath:"#/properties/numTokens/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 1 || isNaN(data1)){
const err1 = {instancePath:instancePath+"/numTokens",schemaPath:"#/properties/numTokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate100.errors = vErrors;
return errors === 0;
}
validate100.evaluated = {"props":{"level":true,"numTokens":true},"dynamicProps":false,"dynamicItems":false};

const schema47 = {"type":"object","properties":{"text":{"type":"string"},"finished":{"type":"boolean"},"languageCode":{"type":"string"},"speakerLabel":{"type":"string"},"startOffset":{"$ref":"document#/$defs/Duration"},"endOffset":{"$ref":"document#/$defs/Duration"},"words":{"type":"array","items":{"$ref":"document#/$defs/WordInfo"}}}};
const schema48 = {"type":"object","properties":{"word":{"type":"string"},"startOffset":{"$ref":"document#/$defs/Duration"},"endOffset":{"$ref":"document#/$defs/Duration"}}};

function validate108(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate108.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.word !== undefined){
if(typeof data.word !== "string"){
const err0 = {instancePath:instancePath+"/word",schemaPath:"#/properties/word/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.startOffset !== undefined){
if(!(validate96(data.startOffset, {instancePath:instancePath+"/startOffset",parentData:data,parentDataProperty:"startOffset",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate96.errors : vErrors.concat(validate96.errors);
errors = vErrors.length;
}
}
if(data.endOffset !== undefined){
if(!(validate96(data.endOffset, {instancePath:instancePath+"/endOffset",parentData:data,parentDataProperty:"endOffset",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate96.errors : vErrors.concat(validate96.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate108.errors = vErrors;
return errors === 0;
}
validate108.evaluated = {"props":{"word":true,"startOffset":true,"endOffset":true},"dynamicProps":false,"dynamicItems":false};


function validate105(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate105.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.text !== undefined){
if(typeof data.text !== "string"){
const err0 = {instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.finished !== undefined){
if(typeof data.finished !== "boolean"){
const err1 = {instancePath:instancePath+"/finished",schemaPath:"#/properties/finished/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.languageCode !== undefined){
if(typeof data.languageCode !== "string"){
const err2 = {instancePath:instancePath+"/languageCode",schemaPath:"#/properties/languageCode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.speakerLabel !== undefined){
if(typeof data.speakerLabel !== "string"){
const err3 = {instancePath:instancePath+"/speakerLabel",schemaPath:"#/properties/speakerLabel/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.startOffset !== undefined){
if(!(validate96(data.startOffset, {instancePath:instancePath+"/startOffset",parentData:data,parentDataProperty:"startOffset",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate96.errors : vErrors.concat(validate96.errors);
errors = vErrors.length;
}
}
if(data.endOffset !== undefined){
if(!(validate96(data.endOffset, {instancePath:instancePath+"/endOffset",parentData:data,parentDataProperty:"endOffset",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate96.errors : vErrors.concat(validate96.errors);
errors = vErrors.length;
}
}
if(data.words !== undefined){
let data6 = data.words;
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
if(!(validate108(data6[i0], {instancePath:instancePath+"/words/" + i0,parentData:data6,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate108.errors : vErrors.concat(validate108.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/words",schemaPath:"#/properties/words/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate105.errors = vErrors;
return errors === 0;
}
validate105.evaluated = {"props":{"text":true,"finished":true,"languageCode":true,"speakerLabel":true,"startOffset":true,"endOffset":true,"words":true},"dynamicProps":false,"dynamicItems":false};

const schema49 = {"type":"object","properties":{"speaker":{"type":"string"},"style":{"type":"string"}}};

function validate113(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate113.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.speaker !== undefined){
if(typeof data.speaker !== "string"){
const err0 = {instancePath:instancePath+"/speaker",schemaPath:"#/properties/speaker/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.style !== undefined){
if(typeof data.style !== "string"){
const err1 = {instancePath:instancePath+"/style",schemaPath:"#/properties/style/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate113.errors = vErrors;
return errors === 0;
}
validate113.evaluated = {"props":{"speaker":true,"style":true},"dynamicProps":false,"dynamicItems":false};


function validate57(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate57.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.text !== undefined){
if(typeof data.text !== "string"){
const err0 = {instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.inlineData !== undefined){
if(!(validate58(data.inlineData, {instancePath:instancePath+"/inlineData",parentData:data,parentDataProperty:"inlineData",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
errors = vErrors.length;
}
}
if(data.fileData !== undefined){
if(!(validate60(data.fileData, {instancePath:instancePath+"/fileData",parentData:data,parentDataProperty:"fileData",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
}
if(data.functionCall !== undefined){
if(!(validate62(data.functionCall, {instancePath:instancePath+"/functionCall",parentData:data,parentDataProperty:"functionCall",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
errors = vErrors.length;
}
}
if(data.functionResponse !== undefined){
if(!(validate68(data.functionResponse, {instancePath:instancePath+"/functionResponse",parentData:data,parentDataProperty:"functionResponse",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
errors = vErrors.length;
}
}
if(data.executableCode !== undefined){
if(!(validate80(data.executableCode, {instancePath:instancePath+"/executableCode",parentData:data,parentDataProperty:"executableCode",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors);
errors = vErrors.length;
}
}
if(data.codeExecutionResult !== undefined){
if(!(validate84(data.codeExecutionResult, {instancePath:instancePath+"/codeExecutionResult",parentData:data,parentDataProperty:"codeExecutionResult",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
errors = vErrors.length;
}
}
if(data.toolCall !== undefined){
if(!(validate88(data.toolCall, {instancePath:instancePath+"/toolCall",parentData:data,parentDataProperty:"toolCall",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate88.errors : vErrors.concat(validate88.errors);
errors = vErrors.length;
}
}
if(data.toolResponse !== undefined){
if(!(validate92(data.toolResponse, {instancePath:instancePath+"/toolResponse",parentData:data,parentDataProperty:"toolResponse",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
errors = vErrors.length;
}
}
if(data.thought !== undefined){
if(typeof data.thought !== "boolean"){
const err1 = {instancePath:instancePath+"/thought",schemaPath:"#/properties/thought/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.thoughtSignature !== undefined){
let data10 = data.thoughtSignature;
if(typeof data10 === "string"){
if(func1(data10) > 4194304){
const err2 = {instancePath:instancePath+"/thoughtSignature",schemaPath:"#/properties/thoughtSignature/maxLength",keyword:"maxLength",params:{limit: 4194304},message:"must NOT have more than 4194304 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/thoughtSignature",schemaPath:"#/properties/thoughtSignature/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.videoMetadata !== undefined){
if(!(validate95(data.videoMetadata, {instancePath:instancePath+"/videoMetadata",parentData:data,parentDataProperty:"videoMetadata",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate95.errors : vErrors.concat(validate95.errors);
errors = vErrors.length;
}
}
if(data.mediaResolution !== undefined){
if(!(validate100(data.mediaResolution, {instancePath:instancePath+"/mediaResolution",parentData:data,parentDataProperty:"mediaResolution",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors);
errors = vErrors.length;
}
}
if(data.mediaProcessing !== undefined){
if(!(validate74(data.mediaProcessing, {instancePath:instancePath+"/mediaProcessing",parentData:data,parentDataProperty:"mediaProcessing",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
if(data.audioTranscription !== undefined){
if(!(validate105(data.audioTranscription, {instancePath:instancePath+"/audioTranscription",parentData:data,parentDataProperty:"audioTranscription",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate105.errors : vErrors.concat(validate105.errors);
errors = vErrors.length;
}
}
if(data.speechMetadata !== undefined){
if(!(validate113(data.speechMetadata, {instancePath:instancePath+"/speechMetadata",parentData:data,parentDataProperty:"speechMetadata",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate113.errors : vErrors.concat(validate113.errors);
errors = vErrors.length;
}
}
if(data.partMetadata !== undefined){
let data16 = data.partMetadata;
if(!(data16 && typeof data16 == "object" && !Array.isArray(data16))){
const err4 = {instancePath:instancePath+"/partMetadata",schemaPath:"#/properties/partMetadata/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate57.errors = vErrors;
return errors === 0;
}
validate57.evaluated = {"props":{"text":true,"inlineData":true,"fileData":true,"functionCall":true,"functionResponse":true,"executableCode":true,"codeExecutionResult":true,"toolCall":true,"toolResponse":true,"thought":true,"thoughtSignature":true,"videoMetadata":true,"mediaResolution":true,"mediaProcessing":true,"audioTranscription":true,"speechMetadata":true,"partMetadata":true},"dynamicProps":false,"dynamicItems":false};


function validate56(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate56.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.role !== undefined){
if(typeof data.role !== "string"){
const err0 = {instancePath:instancePath+"/role",schemaPath:"#/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.parts !== undefined){
let data1 = data.parts;
if(Array.isArray(data1)){
if(data1.length > 4096){
const err1 = {instancePath:instancePath+"/parts",schemaPath:"#/properties/parts/maxItems",keyword:"maxItems",params:{limit: 4096},message:"must NOT have more than 4096 items"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate57(data1[i0], {instancePath:instancePath+"/parts/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath:instancePath+"/parts",schemaPath:"#/properties/parts/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate56.errors = vErrors;
return errors === 0;
}
validate56.evaluated = {"props":{"role":true,"parts":true},"dynamicProps":false,"dynamicItems":false};

const schema50 = {"type":"object","properties":{"functionDeclarations":{"type":"array","maxItems":512,"items":{"$ref":"document#/$defs/FunctionDeclaration"}},"googleSearch":{"$ref":"document#/$defs/GoogleSearch"},"googleSearchRetrieval":{"$ref":"document#/$defs/GoogleSearchRetrieval"},"codeExecution":{"$ref":"document#/$defs/ToolCodeExecution"},"urlContext":{"$ref":"document#/$defs/UrlContext"},"googleMaps":{"$ref":"document#/$defs/GoogleMaps"},"fileSearch":{"$ref":"document#/$defs/FileSearch"},"computerUse":{"$ref":"document#/$defs/ComputerUse"},"enterpriseWebSearch":{"$ref":"document#/$defs/EnterpriseWebSearch"},"retrieval":{"$ref":"document#/$defs/Retrieval"},"mcpServers":{"type":"array","items":{"$ref":"document#/$defs/McpServer"}},"exaAiSearch":{"$ref":"document#/$defs/ToolExaAiSearch"},"parallelAiSearch":{"$ref":"document#/$defs/ToolParallelAiSearch"}}};
const schema51 = {"type":"object","required":["name"],"properties":{"name":{"type":"string","pattern":"^[A-Za-z0-9_.:-]{1,64}$"},"description":{"type":"string"},"parameters":{"$ref":"document#/$defs/Schema"},"parametersJsonSchema":{"$ref":"document#/$defs/JsonSchema"},"response":{"$ref":"document#/$defs/Schema"},"responseJsonSchema":{"$ref":"document#/$defs/JsonSchema"},"behavior":{"$ref":"document#/$defs/Behavior"}}};
const pattern9 = new RegExp("^[A-Za-z0-9_.:-]{1,64}$", "u");
const schema52 = {"type":"object"};

function validate120(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate120.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate120.errors = vErrors;
return errors === 0;
}
validate120.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema53 = {"type":"object"};

function validate122(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate122.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate122.errors = vErrors;
return errors === 0;
}
validate122.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema54 = {"type":"string","enum":["UNSPECIFIED","BLOCKING","NON_BLOCKING"]};

function validate126(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate126.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((data === "UNSPECIFIED") || (data === "BLOCKING")) || (data === "NON_BLOCKING"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema54.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate126.errors = vErrors;
return errors === 0;
}
validate126.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate119(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate119.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!pattern9.test(data0)){
const err1 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.:-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9_.:-]{1,64}$"+"\""};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err3 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.parameters !== undefined){
if(!(validate120(data.parameters, {instancePath:instancePath+"/parameters",parentData:data,parentDataProperty:"parameters",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate120.errors : vErrors.concat(validate120.errors);
errors = vErrors.length;
}
}
if(data.parametersJsonSchema !== undefined){
if(!(validate122(data.parametersJsonSchema, {instancePath:instancePath+"/parametersJsonSchema",parentData:data,parentDataProperty:"parametersJsonSchema",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate122.errors : vErrors.concat(validate122.errors);
errors = vErrors.length;
}
}
if(data.response !== undefined){
if(!(validate120(data.response, {instancePath:instancePath+"/response",parentData:data,parentDataProperty:"response",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate120.errors : vErrors.concat(validate120.errors);
errors = vErrors.length;
}
}
if(data.responseJsonSchema !== undefined){
if(!(validate122(data.responseJsonSchema, {instancePath:instancePath+"/responseJsonSchema",parentData:data,parentDataProperty:"responseJsonSchema",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate122.errors : vErrors.concat(validate122.errors);
errors = vErrors.length;
}
}
if(data.behavior !== undefined){
if(!(validate126(data.behavior, {instancePath:instancePath+"/behavior",parentData:data,parentDataProperty:"behavior",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate126.errors : vErrors.concat(validate126.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate119.errors = vErrors;
return errors === 0;
}
validate119.evaluated = {"props":{"name":true,"description":true,"parameters":true,"parametersJsonSchema":true,"response":true,"responseJsonSchema":true,"behavior":true},"dynamicProps":false,"dynamicItems":false};

const schema55 = {"type":"object","properties":{"searchTypes":{"$ref":"document#/$defs/SearchTypes"},"excludeDomains":{"type":"array","maxItems":2000,"items":{"type":"string"}},"blockingConfidence":{"$ref":"document#/$defs/PhishBlockThreshold"},"timeRangeFilter":{"$ref":"document#/$defs/Interval"}}};
const schema56 = {"type":"object","properties":{"webSearch":{"$ref":"document#/$defs/WebSearch"},"imageSearch":{"$ref":"document#/$defs/ImageSearch"}}};
const schema57 = {"type":"object","properties":{}};

function validate131(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate131.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate131.errors = vErrors;
return errors === 0;
}
validate131.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema58 = {"type":"object","properties":{}};

function validate133(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate133.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate133.errors = vErrors;
return errors === 0;
}
validate133.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate130(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate130.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.webSearch !== undefined){
if(!(validate131(data.webSearch, {instancePath:instancePath+"/webSearch",parentData:data,parentDataProperty:"webSearch",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate131.errors : vErrors.concat(validate131.errors);
errors = vErrors.length;
}
}
if(data.imageSearch !== undefined){
if(!(validate133(data.imageSearch, {instancePath:instancePath+"/imageSearch",parentData:data,parentDataProperty:"imageSearch",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate133.errors : vErrors.concat(validate133.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate130.errors = vErrors;
return errors === 0;
}
validate130.evaluated = {"props":{"webSearch":true,"imageSearch":true},"dynamicProps":false,"dynamicItems":false};

const schema59 = {"type":"string","enum":["PHISH_BLOCK_THRESHOLD_UNSPECIFIED","BLOCK_LOW_AND_ABOVE","BLOCK_MEDIUM_AND_ABOVE","BLOCK_HIGH_AND_ABOVE","BLOCK_HIGHER_AND_ABOVE","BLOCK_VERY_HIGH_AND_ABOVE","BLOCK_ONLY_EXTREMELY_HIGH"]};

function validate136(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate136.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((((((data === "PHISH_BLOCK_THRESHOLD_UNSPECIFIED") || (data === "BLOCK_LOW_AND_ABOVE")) || (data === "BLOCK_MEDIUM_AND_ABOVE")) || (data === "BLOCK_HIGH_AND_ABOVE")) || (data === "BLOCK_HIGHER_AND_ABOVE")) || (data === "BLOCK_VERY_HIGH_AND_ABOVE")) || (data === "BLOCK_ONLY_EXTREMELY_HIGH"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema59.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate136.errors = vErrors;
return errors === 0;
}
validate136.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema60 = {"type":"object","properties":{"startTime":{"type":"string","format":"date-time"},"endTime":{"type":"string","format":"date-time"}}};
const formats0 = module1.fullFormats["date-time"];

function validate138(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate138.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.startTime !== undefined){
let data0 = data.startTime;
if(typeof data0 === "string"){
if(!(formats0.validate(data0))){
const err0 = {instancePath:instancePath+"/startTime",schemaPath:"#/properties/startTime/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/startTime",schemaPath:"#/properties/startTime/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.endTime !== undefined){
let data1 = data.endTime;
if(typeof data1 === "string"){
if(!(formats0.validate(data1))){
const err2 = {instancePath:instancePath+"/endTime",schemaPath:"#/properties/endTime/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/endTime",schemaPath:"#/properties/endTime/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate138.errors = vErrors;
return errors === 0;
}
validate138.evaluated = {"props":{"startTime":true,"endTime":true},"dynamicProps":false,"dynamicItems":false};


function validate129(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate129.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.searchTypes !== undefined){
if(!(validate130(data.searchTypes, {instancePath:instancePath+"/searchTypes",parentData:data,parentDataProperty:"searchTypes",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate130.errors : vErrors.concat(validate130.errors);
errors = vErrors.length;
}
}
if(data.excludeDomains !== undefined){
let data1 = data.excludeDomains;
if(Array.isArray(data1)){
if(data1.length > 2000){
const err0 = {instancePath:instancePath+"/excludeDomains",schemaPath:"#/properties/excludeDomains/maxItems",keyword:"maxItems",params:{limit: 2000},message:"must NOT have more than 2000 items"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(typeof data1[i0] !== "string"){
const err1 = {instancePath:instancePath+"/excludeDomains/" + i0,schemaPath:"#/properties/excludeDomains/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath:instancePath+"/excludeDomains",schemaPath:"#/properties/excludeDomains/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.blockingConfidence !== undefined){
if(!(validate136(data.blockingConfidence, {instancePath:instancePath+"/blockingConfidence",parentData:data,parentDataProperty:"blockingConfidence",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate136.errors : vErrors.concat(validate136.errors);
errors = vErrors.length;
}
}
if(data.timeRangeFilter !== undefined){
if(!(validate138(data.timeRangeFilter, {instancePath:instancePath+"/timeRangeFilter",parentData:data,parentDataProperty:"timeRangeFilter",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate138.errors : vErrors.concat(validate138.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate129.errors = vErrors;
return errors === 0;
}
validate129.evaluated = {"props":{"searchTypes":true,"excludeDomains":true,"blockingConfidence":true,"timeRangeFilter":true},"dynamicProps":false,"dynamicItems":false};

const schema61 = {"type":"object","properties":{"dynamicRetrievalConfig":{"$ref":"document#/$defs/DynamicRetrievalConfig"}}};
const schema62 = {"type":"object","properties":{"mode":{"$ref":"document#/$defs/DynamicRetrievalConfigMode"},"dynamicThreshold":{"type":"number"}}};
const schema63 = {"type":"string","enum":["MODE_UNSPECIFIED","MODE_DYNAMIC"]};

function validate143(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate143.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((data === "MODE_UNSPECIFIED") || (data === "MODE_DYNAMIC"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema63.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate143.errors = vErrors;
return errors === 0;
}
validate143.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate142(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate142.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.mode !== undefined){
if(!(validate143(data.mode, {instancePath:instancePath+"/mode",parentData:data,parentDataProperty:"mode",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate143.errors : vErrors.concat(validate143.errors);
errors = vErrors.length;
}
}
if(data.dynamicThreshold !== undefined){
let data1 = data.dynamicThreshold;
if(!((typeof data1 == "number") && (isFinite(data1)))){
const err0 = {instancePath:instancePath+"/dynamicThreshold",schemaPath:"#/properties/dynamicThreshold/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate142.errors = vErrors;
return errors === 0;
}
validate142.evaluated = {"props":{"mode":true,"dynamicThreshold":true},"dynamicProps":false,"dynamicItems":false};


function validate141(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate141.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.dynamicRetrievalConfig !== undefined){
if(!(validate142(data.dynamicRetrievalConfig, {instancePath:instancePath+"/dynamicRetrievalConfig",parentData:data,parentDataProperty:"dynamicRetrievalConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate142.errors : vErrors.concat(validate142.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate141.errors = vErrors;
return errors === 0;
}
validate141.evaluated = {"props":{"dynamicRetrievalConfig":true},"dynamicProps":false,"dynamicItems":false};

const schema64 = {"type":"object","properties":{}};

function validate147(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate147.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate147.errors = vErrors;
return errors === 0;
}
validate147.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema65 = {"type":"object","properties":{}};

function validate149(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate149.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate149.errors = vErrors;
return errors === 0;
}
validate149.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema66 = {"type":"object","properties":{"enableWidget":{"type":"boolean"},"authConfig":{"$ref":"document#/$defs/AuthConfig"},"groundingTypes":{"$ref":"document#/$defs/GoogleMapsGroundingTypes"}}};
const schema67 = {"type":"object","properties":{"authType":{"$ref":"document#/$defs/AuthType"},"apiKey":{"type":"string"},"apiKeyConfig":{"$ref":"document#/$defs/ApiKeyConfig"},"httpBasicAuthConfig":{"$ref":"document#/$defs/AuthConfigHttpBasicAuthConfig"},"googleServiceAccountConfig":{"$ref":"document#/$defs/AuthConfigGoogleServiceAccountConfig"},"oauthConfig":{"$ref":"document#/$defs/AuthConfigOauthConfig"},"oidcConfig":{"$ref":"document#/$defs/AuthConfigOidcConfig"}}};
const schema68 = {"type":"string","enum":["AUTH_TYPE_UNSPECIFIED","NO_AUTH","API_KEY_AUTH","HTTP_BASIC_AUTH","GOOGLE_SERVICE_ACCOUNT_AUTH","OAUTH","OIDC_AUTH"]};

function validate153(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate153.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((((((data === "AUTH_TYPE_UNSPECIFIED") || (data === "NO_AUTH")) || (data === "API_KEY_AUTH")) || (data === "HTTP_BASIC_AUTH")) || (data === "GOOGLE_SERVICE_ACCOUNT_AUTH")) || (data === "OAUTH")) || (data === "OIDC_AUTH"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema68.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate153.errors = vErrors;
return errors === 0;
}
validate153.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema69 = {"type":"object","properties":{"name":{"type":"string"},"httpElementLocation":{"$ref":"document#/$defs/HttpElementLocation"},"apiKeySecret":{"type":"string"},"apiKeyString":{"type":"string"}}};
const schema70 = {"type":"string","enum":["HTTP_IN_UNSPECIFIED","HTTP_IN_QUERY","HTTP_IN_HEADER","HTTP_IN_PATH","HTTP_IN_BODY","HTTP_IN_COOKIE"]};

function validate156(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate156.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((((((data === "HTTP_IN_UNSPECIFIED") || (data === "HTTP_IN_QUERY")) || (data === "HTTP_IN_HEADER")) || (data === "HTTP_IN_PATH")) || (data === "HTTP_IN_BODY")) || (data === "HTTP_IN_COOKIE"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema70.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate156.errors = vErrors;
return errors === 0;
}
validate156.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate155(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate155.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err0 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.httpElementLocation !== undefined){
if(!(validate156(data.httpElementLocation, {instancePath:instancePath+"/httpElementLocation",parentData:data,parentDataProperty:"httpElementLocation",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate156.errors : vErrors.concat(validate156.errors);
errors = vErrors.length;
}
}
if(data.apiKeySecret !== undefined){
if(typeof data.apiKeySecret !== "string"){
const err1 = {instancePath:instancePath+"/apiKeySecret",schemaPath:"#/properties/apiKeySecret/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.apiKeyString !== undefined){
if(typeof data.apiKeyString !== "string"){
const err2 = {instancePath:instancePath+"/apiKeyString",schemaPath:"#/properties/apiKeyString/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate155.errors = vErrors;
return errors === 0;
}
validate155.evaluated = {"props":{"name":true,"httpElementLocation":true,"apiKeySecret":true,"apiKeyString":true},"dynamicProps":false,"dynamicItems":false};

const schema71 = {"type":"object","properties":{"credentialSecret":{"type":"string"}}};

function validate159(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate159.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.credentialSecret !== undefined){
if(typeof data.credentialSecret !== "string"){
const err0 = {instancePath:instancePath+"/credentialSecret",schemaPath:"#/properties/credentialSecret/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate159.errors = vErrors;
return errors === 0;
}
validate159.evaluated = {"props":{"credentialSecret":true},"dynamicProps":false,"dynamicItems":false};

const schema72 = {"type":"object","properties":{"serviceAccount":{"type":"string"}}};

function validate161(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate161.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.serviceAccount !== undefined){
if(typeof data.serviceAccount !== "string"){
const err0 = {instancePath:instancePath+"/serviceAccount",schemaPath:"#/properties/serviceAccount/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate161.errors = vErrors;
return errors === 0;
}
validate161.evaluated = {"props":{"serviceAccount":true},"dynamicProps":false,"dynamicItems":false};

const schema73 = {"type":"object","properties":{"accessToken":{"type":"string"},"serviceAccount":{"type":"string"}}};

function validate163(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate163.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.accessToken !== undefined){
if(typeof data.accessToken !== "string"){
const err0 = {instancePath:instancePath+"/accessToken",schemaPath:"#/properties/accessToken/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.serviceAccount !== undefined){
if(typeof data.serviceAccount !== "string"){
const err1 = {instancePath:instancePath+"/serviceAccount",schemaPath:"#/properties/serviceAccount/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate163.errors = vErrors;
return errors === 0;
}
validate163.evaluated = {"props":{"accessToken":true,"serviceAccount":true},"dynamicProps":false,"dynamicItems":false};

const schema74 = {"type":"object","properties":{"idToken":{"type":"string"},"serviceAccount":{"type":"string"}}};

function validate165(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate165.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.idToken !== undefined){
if(typeof data.idToken !== "string"){
const err0 = {instancePath:instancePath+"/idToken",schemaPath:"#/properties/idToken/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.serviceAccount !== undefined){
if(typeof data.serviceAccount !== "string"){
const err1 = {instancePath:instancePath+"/serviceAccount",schemaPath:"#/properties/serviceAccount/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate165.errors = vErrors;
return errors === 0;
}
validate165.evaluated = {"props":{"idToken":true,"serviceAccount":true},"dynamicProps":false,"dynamicItems":false};


function validate152(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate152.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.authType !== undefined){
if(!(validate153(data.authType, {instancePath:instancePath+"/authType",parentData:data,parentDataProperty:"authType",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate153.errors : vErrors.concat(validate153.errors);
errors = vErrors.length;
}
}
if(data.apiKey !== undefined){
if(typeof data.apiKey !== "string"){
const err0 = {instancePath:instancePath+"/apiKey",schemaPath:"#/properties/apiKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.apiKeyConfig !== undefined){
if(!(validate155(data.apiKeyConfig, {instancePath:instancePath+"/apiKeyConfig",parentData:data,parentDataProperty:"apiKeyConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate155.errors : vErrors.concat(validate155.errors);
errors = vErrors.length;
}
}
if(data.httpBasicAuthConfig !== undefined){
if(!(validate159(data.httpBasicAuthConfig, {instancePath:instancePath+"/httpBasicAuthConfig",parentData:data,parentDataProperty:"httpBasicAuthConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate159.errors : vErrors.concat(validate159.errors);
errors = vErrors.length;
}
}
if(data.googleServiceAccountConfig !== undefined){
if(!(validate161(data.googleServiceAccountConfig, {instancePath:instancePath+"/googleServiceAccountConfig",parentData:data,parentDataProperty:"googleServiceAccountConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate161.errors : vErrors.concat(validate161.errors);
errors = vErrors.length;
}
}
if(data.oauthConfig !== undefined){
if(!(validate163(data.oauthConfig, {instancePath:instancePath+"/oauthConfig",parentData:data,parentDataProperty:"oauthConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate163.errors : vErrors.concat(validate163.errors);
errors = vErrors.length;
}
}
if(data.oidcConfig !== undefined){
if(!(validate165(data.oidcConfig, {instancePath:instancePath+"/oidcConfig",parentData:data,parentDataProperty:"oidcConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate165.errors : vErrors.concat(validate165.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate152.errors = vErrors;
return errors === 0;
}
validate152.evaluated = {"props":{"authType":true,"apiKey":true,"apiKeyConfig":true,"httpBasicAuthConfig":true,"googleServiceAccountConfig":true,"oauthConfig":true,"oidcConfig":true},"dynamicProps":false,"dynamicItems":false};

const schema75 = {"type":"object","properties":{"places":{"$ref":"document#/$defs/GoogleMapsPlaces"},"routing":{"$ref":"document#/$defs/GoogleMapsRouting"}}};
const schema76 = {"type":"object","properties":{}};

function validate169(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate169.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate169.errors = vErrors;
return errors === 0;
}
validate169.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema77 = {"type":"object","properties":{}};

function validate171(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate171.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate171.errors = vErrors;
return errors === 0;
}
validate171.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate168(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate168.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.places !== undefined){
if(!(validate169(data.places, {instancePath:instancePath+"/places",parentData:data,parentDataProperty:"places",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate169.errors : vErrors.concat(validate169.errors);
errors = vErrors.length;
}
}
if(data.routing !== undefined){
if(!(validate171(data.routing, {instancePath:instancePath+"/routing",parentData:data,parentDataProperty:"routing",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate171.errors : vErrors.concat(validate171.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate168.errors = vErrors;
return errors === 0;
}
validate168.evaluated = {"props":{"places":true,"routing":true},"dynamicProps":false,"dynamicItems":false};


function validate151(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate151.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.enableWidget !== undefined){
if(typeof data.enableWidget !== "boolean"){
const err0 = {instancePath:instancePath+"/enableWidget",schemaPath:"#/properties/enableWidget/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.authConfig !== undefined){
if(!(validate152(data.authConfig, {instancePath:instancePath+"/authConfig",parentData:data,parentDataProperty:"authConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate152.errors : vErrors.concat(validate152.errors);
errors = vErrors.length;
}
}
if(data.groundingTypes !== undefined){
if(!(validate168(data.groundingTypes, {instancePath:instancePath+"/groundingTypes",parentData:data,parentDataProperty:"groundingTypes",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate168.errors : vErrors.concat(validate168.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate151.errors = vErrors;
return errors === 0;
}
validate151.evaluated = {"props":{"enableWidget":true,"authConfig":true,"groundingTypes":true},"dynamicProps":false,"dynamicItems":false};

const schema78 = {"type":"object","properties":{"fileSearchStoreNames":{"type":"array","items":{"type":"string"}},"metadataFilter":{"type":"string"},"topK":{"type":"integer","minimum":1}}};

function validate175(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate175.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.fileSearchStoreNames !== undefined){
let data0 = data.fileSearchStoreNames;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(typeof data0[i0] !== "string"){
const err0 = {instancePath:instancePath+"/fileSearchStoreNames/" + i0,schemaPath:"#/properties/fileSearchStoreNames/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath:instancePath+"/fileSearchStoreNames",schemaPath:"#/properties/fileSearchStoreNames/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.metadataFilter !== undefined){
if(typeof data.metadataFilter !== "string"){
const err2 = {instancePath:instancePath+"/metadataFilter",schemaPath:"#/properties/metadataFilter/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.topK !== undefined){
let data3 = data.topK;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err3 = {instancePath:instancePath+"/topK",schemaPath:"#/properties/topK/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 1 || isNaN(data3)){
const err4 = {instancePath:instancePath+"/topK",schemaPath:"#/properties/topK/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate175.errors = vErrors;
return errors === 0;
}
validate175.evaluated = {"props":{"fileSearchStoreNames":true,"metadataFilter":true,"topK":true},"dynamicProps":false,"dynamicItems":false};

const schema79 = {"type":"object","properties":{"environment":{"$ref":"document#/$defs/Environment"},"excludedPredefinedFunctions":{"type":"array","items":{"type":"string"}},"disabledSafetyPolicies":{"type":"array","items":{"$ref":"document#/$defs/SafetyPolicy"}},"enablePromptInjectionDetection":{"type":"boolean"}}};
const schema80 = {"type":"string","enum":["ENVIRONMENT_UNSPECIFIED","ENVIRONMENT_BROWSER","ENVIRONMENT_MOBILE","ENVIRONMENT_DESKTOP"]};

function validate178(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate178.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((((data === "ENVIRONMENT_UNSPECIFIED") || (data === "ENVIRONMENT_BROWSER")) || (data === "ENVIRONMENT_MOBILE")) || (data === "ENVIRONMENT_DESKTOP"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema80.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate178.errors = vErrors;
return errors === 0;
}
validate178.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema81 = {"type":"string","enum":["SAFETY_POLICY_UNSPECIFIED","FINANCIAL_TRANSACTIONS","SENSITIVE_DATA_MODIFICATION","COMMUNICATION_TOOL","ACCOUNT_CREATION","DATA_MODIFICATION","USER_CONSENT_MANAGEMENT","LEGAL_TERMS_AND_AGREEMENTS"]};

function validate180(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate180.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((((((((data === "SAFETY_POLICY_UNSPECIFIED") || (data === "FINANCIAL_TRANSACTIONS")) || (data === "SENSITIVE_DATA_MODIFICATION")) || (data === "COMMUNICATION_TOOL")) || (data === "ACCOUNT_CREATION")) || (data === "DATA_MODIFICATION")) || (data === "USER_CONSENT_MANAGEMENT")) || (data === "LEGAL_TERMS_AND_AGREEMENTS"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema81.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate180.errors = vErrors;
return errors === 0;
}
validate180.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate177(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate177.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.environment !== undefined){
if(!(validate178(data.environment, {instancePath:instancePath+"/environment",parentData:data,parentDataProperty:"environment",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate178.errors : vErrors.concat(validate178.errors);
errors = vErrors.length;
}
}
if(data.excludedPredefinedFunctions !== undefined){
let data1 = data.excludedPredefinedFunctions;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(typeof data1[i0] !== "string"){
const err0 = {instancePath:instancePath+"/excludedPredefinedFunctions/" + i0,schemaPath:"#/properties/excludedPredefinedFunctions/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath:instancePath+"/excludedPredefinedFunctions",schemaPath:"#/properties/excludedPredefinedFunctions/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.disabledSafetyPolicies !== undefined){
let data3 = data.disabledSafetyPolicies;
if(Array.isArray(data3)){
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
if(!(validate180(data3[i1], {instancePath:instancePath+"/disabledSafetyPolicies/" + i1,parentData:data3,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate180.errors : vErrors.concat(validate180.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath:instancePath+"/disabledSafetyPolicies",schemaPath:"#/properties/disabledSafetyPolicies/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.enablePromptInjectionDetection !== undefined){
if(typeof data.enablePromptInjectionDetection !== "boolean"){
const err3 = {instancePath:instancePath+"/enablePromptInjectionDetection",schemaPath:"#/properties/enablePromptInjectionDetection/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate177.errors = vErrors;
return errors === 0;
}
validate177.evaluated = {"props":{"environment":true,"excludedPredefinedFunctions":true,"disabledSafetyPolicies":true,"enablePromptInjectionDetection":true},"dynamicProps":false,"dynamicItems":false};

const schema82 = {"type":"object","properties":{"excludeDomains":{"type":"array","maxItems":2000,"items":{"type":"string"}},"blockingConfidence":{"$ref":"document#/$defs/PhishBlockThreshold"}}};

function validate183(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate183.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.excludeDomains !== undefined){
let data0 = data.excludeDomains;
if(Array.isArray(data0)){
if(data0.length > 2000){
const err0 = {instancePath:instancePath+"/excludeDomains",schemaPath:"#/properties/excludeDomains/maxItems",keyword:"maxItems",params:{limit: 2000},message:"must NOT have more than 2000 items"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(typeof data0[i0] !== "string"){
const err1 = {instancePath:instancePath+"/excludeDomains/" + i0,schemaPath:"#/properties/excludeDomains/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath:instancePath+"/excludeDomains",schemaPath:"#/properties/excludeDomains/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.blockingConfidence !== undefined){
if(!(validate136(data.blockingConfidence, {instancePath:instancePath+"/blockingConfidence",parentData:data,parentDataProperty:"blockingConfidence",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate136.errors : vErrors.concat(validate136.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate183.errors = vErrors;
return errors === 0;
}
validate183.evaluated = {"props":{"excludeDomains":true,"blockingConfidence":true},"dynamicProps":false,"dynamicItems":false};

const schema83 = {"type":"object","properties":{"vertexAiSearch":{"$ref":"document#/$defs/VertexAISearch"},"vertexRagStore":{"$ref":"document#/$defs/VertexRagStore"},"externalApi":{"$ref":"document#/$defs/ExternalApi"},"disableAttribution":{"type":"boolean","deprecated":true}}};
const schema84 = {"type":"object","properties":{"datastore":{"type":"string"},"engine":{"type":"string"},"dataStoreSpecs":{"type":"array","items":{"$ref":"document#/$defs/VertexAISearchDataStoreSpec"}},"filter":{"type":"string"},"maxResults":{"type":"integer","minimum":1}}};
const schema85 = {"type":"object","properties":{"dataStore":{"type":"string"},"filter":{"type":"string"}}};

function validate188(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate188.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.dataStore !== undefined){
if(typeof data.dataStore !== "string"){
const err0 = {instancePath:instancePath+"/dataStore",schemaPath:"#/properties/dataStore/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.filter !== undefined){
if(typeof data.filter !== "string"){
const err1 = {instancePath:instancePath+"/filter",schemaPath:"#/properties/filter/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate188.errors = vErrors;
return errors === 0;
}
validate188.evaluated = {"props":{"dataStore":true,"filter":true},"dynamicProps":false,"dynamicItems":false};


function validate187(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate187.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.datastore !== undefined){
if(typeof data.datastore !== "string"){
const err0 = {instancePath:instancePath+"/datastore",schemaPath:"#/properties/datastore/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.engine !== undefined){
if(typeof data.engine !== "string"){
const err1 = {instancePath:instancePath+"/engine",schemaPath:"#/properties/engine/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.dataStoreSpecs !== undefined){
let data2 = data.dataStoreSpecs;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(!(validate188(data2[i0], {instancePath:instancePath+"/dataStoreSpecs/" + i0,parentData:data2,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate188.errors : vErrors.concat(validate188.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath:instancePath+"/dataStoreSpecs",schemaPath:"#/properties/dataStoreSpecs/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.filter !== undefined){
if(typeof data.filter !== "string"){
const err3 = {instancePath:instancePath+"/filter",schemaPath:"#/properties/filter/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.maxResults !== undefined){
let data5 = data.maxResults;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err4 = {instancePath:instancePath+"/maxResults",schemaPath:"#/properties/maxResults/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 1 || isNaN(data5)){
const err5 = {instancePath:instancePath+"/maxResults",schemaPath:"#/properties/maxResults/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate187.errors = vErrors;
return errors === 0;
}
validate187.evaluated = {"props":{"datastore":true,"engine":true,"dataStoreSpecs":true,"filter":true,"maxResults":true},"dynamicProps":false,"dynamicItems":false};

const schema86 = {"type":"object","properties":{"ragCorpora":{"type":"array","deprecated":true,"items":{"type":"string"}},"ragResources":{"type":"array","items":{"$ref":"document#/$defs/VertexRagStoreRagResource"}},"ragRetrievalConfig":{"$ref":"document#/$defs/RagRetrievalConfig"},"similarityTopK":{"type":"integer","minimum":1},"storeContext":{"type":"boolean"},"vectorDistanceThreshold":{"type":"number"}}};
const schema87 = {"type":"object","properties":{"ragCorpus":{"type":"string"},"ragFileIds":{"type":"array","items":{"type":"string"}}}};

function validate192(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate192.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.ragCorpus !== undefined){
if(typeof data.ragCorpus !== "string"){
const err0 = {instancePath:instancePath+"/ragCorpus",schemaPath:"#/properties/ragCorpus/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.ragFileIds !== undefined){
let data1 = data.ragFileIds;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(typeof data1[i0] !== "string"){
const err1 = {instancePath:instancePath+"/ragFileIds/" + i0,schemaPath:"#/properties/ragFileIds/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath:instancePath+"/ragFileIds",schemaPath:"#/properties/ragFileIds/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate192.errors = vErrors;
return errors === 0;
}
validate192.evaluated = {"props":{"ragCorpus":true,"ragFileIds":true},"dynamicProps":false,"dynamicItems":false};

const schema88 = {"type":"object","properties":{"topK":{"type":"integer","minimum":1},"filter":{"$ref":"document#/$defs/RagRetrievalConfigFilter"},"hybridSearch":{"$ref":"document#/$defs/RagRetrievalConfigHybridSearch"},"ranking":{"$ref":"document#/$defs/RagRetrievalConfigRanking"}}};
const schema89 = {"type":"object","properties":{"metadataFilter":{"type":"string"},"vectorDistanceThreshold":{"type":"number"},"vectorSimilarityThreshold":{"type":"number"}}};

function validate195(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate195.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.metadataFilter !== undefined){
if(typeof data.metadataFilter !== "string"){
const err0 = {instancePath:instancePath+"/metadataFilter",schemaPath:"#/properties/metadataFilter/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.vectorDistanceThreshold !== undefined){
let data1 = data.vectorDistanceThreshold;
if(!((typeof data1 == "number") && (isFinite(data1)))){
const err1 = {instancePath:instancePath+"/vectorDistanceThreshold",schemaPath:"#/properties/vectorDistanceThreshold/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.vectorSimilarityThreshold !== undefined){
let data2 = data.vectorSimilarityThreshold;
if(!((typeof data2 == "number") && (isFinite(data2)))){
const err2 = {instancePath:instancePath+"/vectorSimilarityThreshold",schemaPath:"#/properties/vectorSimilarityThreshold/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate195.errors = vErrors;
return errors === 0;
}
validate195.evaluated = {"props":{"metadataFilter":true,"vectorDistanceThreshold":true,"vectorSimilarityThreshold":true},"dynamicProps":false,"dynamicItems":false};

const schema90 = {"type":"object","properties":{"alpha":{"type":"number"}}};

function validate197(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate197.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.alpha !== undefined){
let data0 = data.alpha;
if(!((typeof data0 == "number") && (isFinite(data0)))){
const err0 = {instancePath:instancePath+"/alpha",schemaPath:"#/properties/alpha/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate197.errors = vErrors;
return errors === 0;
}
validate197.evaluated = {"props":{"alpha":true},"dynamicProps":false,"dynamicItems":false};

const schema91 = {"type":"object","properties":{"llmRanker":{"$ref":"document#/$defs/RagRetrievalConfigRankingLlmRanker"},"rankService":{"$ref":"document#/$defs/RagRetrievalConfigRankingRankService"}}};
const schema92 = {"type":"object","properties":{"modelName":{"type":"string"}}};

function validate200(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate200.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.modelName !== undefined){
if(typeof data.modelName !== "string"){
const err0 = {instancePath:instancePath+"/modelName",schemaPath:"#/properties/modelName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate200.errors = vErrors;
return errors === 0;
}
validate200.evaluated = {"props":{"modelName":true},"dynamicProps":false,"dynamicItems":false};

const schema93 = {"type":"object","properties":{"modelName":{"type":"string"}}};

function validate202(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate202.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.modelName !== undefined){
if(typeof data.modelName !== "string"){
const err0 = {instancePath:instancePath+"/modelName",schemaPath:"#/properties/modelName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate202.errors = vErrors;
return errors === 0;
}
validate202.evaluated = {"props":{"modelName":true},"dynamicProps":false,"dynamicItems":false};


function validate199(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate199.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.llmRanker !== undefined){
if(!(validate200(data.llmRanker, {instancePath:instancePath+"/llmRanker",parentData:data,parentDataProperty:"llmRanker",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate200.errors : vErrors.concat(validate200.errors);
errors = vErrors.length;
}
}
if(data.rankService !== undefined){
if(!(validate202(data.rankService, {instancePath:instancePath+"/rankService",parentData:data,parentDataProperty:"rankService",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate202.errors : vErrors.concat(validate202.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate199.errors = vErrors;
return errors === 0;
}
validate199.evaluated = {"props":{"llmRanker":true,"rankService":true},"dynamicProps":false,"dynamicItems":false};


function validate194(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate194.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.topK !== undefined){
let data0 = data.topK;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err0 = {instancePath:instancePath+"/topK",schemaPath:"#/properties/topK/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 1 || isNaN(data0)){
const err1 = {instancePath:instancePath+"/topK",schemaPath:"#/properties/topK/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
if(data.filter !== undefined){
if(!(validate195(data.filter, {instancePath:instancePath+"/filter",parentData:data,parentDataProperty:"filter",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate195.errors : vErrors.concat(validate195.errors);
errors = vErrors.length;
}
}
if(data.hybridSearch !== undefined){
if(!(validate197(data.hybridSearch, {instancePath:instancePath+"/hybridSearch",parentData:data,parentDataProperty:"hybridSearch",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate197.errors : vErrors.concat(validate197.errors);
errors = vErrors.length;
}
}
if(data.ranking !== undefined){
if(!(validate199(data.ranking, {instancePath:instancePath+"/ranking",parentData:data,parentDataProperty:"ranking",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate199.errors : vErrors.concat(validate199.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate194.errors = vErrors;
return errors === 0;
}
validate194.evaluated = {"props":{"topK":true,"filter":true,"hybridSearch":true,"ranking":true},"dynamicProps":false,"dynamicItems":false};


function validate191(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate191.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.ragCorpora !== undefined){
let data0 = data.ragCorpora;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(typeof data0[i0] !== "string"){
const err0 = {instancePath:instancePath+"/ragCorpora/" + i0,schemaPath:"#/properties/ragCorpora/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath:instancePath+"/ragCorpora",schemaPath:"#/properties/ragCorpora/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.ragResources !== undefined){
let data2 = data.ragResources;
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
if(!(validate192(data2[i1], {instancePath:instancePath+"/ragResources/" + i1,parentData:data2,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate192.errors : vErrors.concat(validate192.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath:instancePath+"/ragResources",schemaPath:"#/properties/ragResources/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.ragRetrievalConfig !== undefined){
if(!(validate194(data.ragRetrievalConfig, {instancePath:instancePath+"/ragRetrievalConfig",parentData:data,parentDataProperty:"ragRetrievalConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate194.errors : vErrors.concat(validate194.errors);
errors = vErrors.length;
}
}
if(data.similarityTopK !== undefined){
let data5 = data.similarityTopK;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err3 = {instancePath:instancePath+"/similarityTopK",schemaPath:"#/properties/similarityTopK/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 1 || isNaN(data5)){
const err4 = {instancePath:instancePath+"/similarityTopK",schemaPath:"#/properties/similarityTopK/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
if(data.storeContext !== undefined){
if(typeof data.storeContext !== "boolean"){
const err5 = {instancePath:instancePath+"/storeContext",schemaPath:"#/properties/storeContext/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.vectorDistanceThreshold !== undefined){
let data7 = data.vectorDistanceThreshold;
if(!((typeof data7 == "number") && (isFinite(data7)))){
const err6 = {instancePath:instancePath+"/vectorDistanceThreshold",schemaPath:"#/properties/vectorDistanceThreshold/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate191.errors = vErrors;
return errors === 0;
}
validate191.evaluated = {"props":{"ragCorpora":true,"ragResources":true,"ragRetrievalConfig":true,"similarityTopK":true,"storeContext":true,"vectorDistanceThreshold":true},"dynamicProps":false,"dynamicItems":false};

const schema94 = {"type":"object","properties":{"endpoint":{"type":"string"},"apiSpec":{"$ref":"document#/$defs/ApiSpec"},"simpleSearchParams":{"$ref":"document#/$defs/ExternalApiSimpleSearchParams"},"elasticSearchParams":{"$ref":"document#/$defs/ExternalApiElasticSearchParams"},"authConfig":{"$ref":"document#/$defs/AuthConfig"},"apiAuth":{"$ref":"document#/$defs/ApiAuth","deprecated":true}}};
const schema95 = {"type":"string","enum":["API_SPEC_UNSPECIFIED","SIMPLE_SEARCH","ELASTIC_SEARCH"]};

function validate208(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate208.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((data === "API_SPEC_UNSPECIFIED") || (data === "SIMPLE_SEARCH")) || (data === "ELASTIC_SEARCH"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema95.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate208.errors = vErrors;
return errors === 0;
}
validate208.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema96 = {"type":"object","properties":{}};

function validate210(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate210.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate210.errors = vErrors;
return errors === 0;
}
validate210.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema97 = {"type":"object","properties":{"index":{"type":"string"},"searchTemplate":{"type":"string"},"numHits":{"type":"integer","minimum":1}}};

function validate212(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate212.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.index !== undefined){
if(typeof data.index !== "string"){
const err0 = {instancePath:instancePath+"/index",schemaPath:"#/properties/index/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.searchTemplate !== undefined){
if(typeof data.searchTemplate !== "string"){
const err1 = {instancePath:instancePath+"/searchTemplate",schemaPath:"#/properties/searchTemplate/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.numHits !== undefined){
let data2 = data.numHits;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err2 = {instancePath:instancePath+"/numHits",schemaPath:"#/properties/numHits/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 1 || isNaN(data2)){
const err3 = {instancePath:instancePath+"/numHits",schemaPath:"#/properties/numHits/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate212.errors = vErrors;
return errors === 0;
}
validate212.evaluated = {"props":{"index":true,"searchTemplate":true,"numHits":true},"dynamicProps":false,"dynamicItems":false};

const schema98 = {"type":"object","properties":{"apiKeyConfig":{"$ref":"document#/$defs/ApiAuthApiKeyConfig"}}};
const schema99 = {"type":"object","properties":{"apiKeySecretVersion":{"type":"string"},"apiKeyString":{"type":"string"}}};

function validate216(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate216.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiKeySecretVersion !== undefined){
if(typeof data.apiKeySecretVersion !== "string"){
const err0 = {instancePath:instancePath+"/apiKeySecretVersion",schemaPath:"#/properties/apiKeySecretVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.apiKeyString !== undefined){
if(typeof data.apiKeyString !== "string"){
const err1 = {instancePath:instancePath+"/apiKeyString",schemaPath:"#/properties/apiKeyString/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate216.errors = vErrors;
return errors === 0;
}
validate216.evaluated = {"props":{"apiKeySecretVersion":true,"apiKeyString":true},"dynamicProps":false,"dynamicItems":false};


function validate215(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate215.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiKeyConfig !== undefined){
if(!(validate216(data.apiKeyConfig, {instancePath:instancePath+"/apiKeyConfig",parentData:data,parentDataProperty:"apiKeyConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate216.errors : vErrors.concat(validate216.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate215.errors = vErrors;
return errors === 0;
}
validate215.evaluated = {"props":{"apiKeyConfig":true},"dynamicProps":false,"dynamicItems":false};


function validate207(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate207.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.endpoint !== undefined){
if(typeof data.endpoint !== "string"){
const err0 = {instancePath:instancePath+"/endpoint",schemaPath:"#/properties/endpoint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.apiSpec !== undefined){
if(!(validate208(data.apiSpec, {instancePath:instancePath+"/apiSpec",parentData:data,parentDataProperty:"apiSpec",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate208.errors : vErrors.concat(validate208.errors);
errors = vErrors.length;
}
}
if(data.simpleSearchParams !== undefined){
if(!(validate210(data.simpleSearchParams, {instancePath:instancePath+"/simpleSearchParams",parentData:data,parentDataProperty:"simpleSearchParams",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate210.errors : vErrors.concat(validate210.errors);
errors = vErrors.length;
}
}
if(data.elasticSearchParams !== undefined){
if(!(validate212(data.elasticSearchParams, {instancePath:instancePath+"/elasticSearchParams",parentData:data,parentDataProperty:"elasticSearchParams",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate212.errors : vErrors.concat(validate212.errors);
errors = vErrors.length;
}
}
if(data.authConfig !== undefined){
if(!(validate152(data.authConfig, {instancePath:instancePath+"/authConfig",parentData:data,parentDataProperty:"authConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate152.errors : vErrors.concat(validate152.errors);
errors = vErrors.length;
}
}
if(data.apiAuth !== undefined){
if(!(validate215(data.apiAuth, {instancePath:instancePath+"/apiAuth",parentData:data,parentDataProperty:"apiAuth",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate215.errors : vErrors.concat(validate215.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate207.errors = vErrors;
return errors === 0;
}
validate207.evaluated = {"props":{"endpoint":true,"apiSpec":true,"simpleSearchParams":true,"elasticSearchParams":true,"authConfig":true,"apiAuth":true},"dynamicProps":false,"dynamicItems":false};


function validate186(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate186.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.vertexAiSearch !== undefined){
if(!(validate187(data.vertexAiSearch, {instancePath:instancePath+"/vertexAiSearch",parentData:data,parentDataProperty:"vertexAiSearch",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate187.errors : vErrors.concat(validate187.errors);
errors = vErrors.length;
}
}
if(data.vertexRagStore !== undefined){
if(!(validate191(data.vertexRagStore, {instancePath:instancePath+"/vertexRagStore",parentData:data,parentDataProperty:"vertexRagStore",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate191.errors : vErrors.concat(validate191.errors);
errors = vErrors.length;
}
}
if(data.externalApi !== undefined){
if(!(validate207(data.externalApi, {instancePath:instancePath+"/externalApi",parentData:data,parentDataProperty:"externalApi",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate207.errors : vErrors.concat(validate207.errors);
errors = vErrors.length;
}
}
if(data.disableAttribution !== undefined){
if(typeof data.disableAttribution !== "boolean"){
const err0 = {instancePath:instancePath+"/disableAttribution",schemaPath:"#/properties/disableAttribution/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate186.errors = vErrors;
return errors === 0;
}
validate186.evaluated = {"props":{"vertexAiSearch":true,"vertexRagStore":true,"externalApi":true,"disableAttribution":true},"dynamicProps":false,"dynamicItems":false};

const schema100 = {"type":"object","properties":{"name":{"type":"string"},"streamableHttpTransport":{"$ref":"document#/$defs/StreamableHttpTransport"}}};
const schema101 = {"type":"object","properties":{"url":{"type":"string"},"headers":{"type":"object"},"timeout":{"$ref":"document#/$defs/Duration"},"sseReadTimeout":{"$ref":"document#/$defs/Duration"},"terminateOnClose":{"type":"boolean"}}};

function validate222(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate222.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.url !== undefined){
if(typeof data.url !== "string"){
const err0 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.headers !== undefined){
let data1 = data.headers;
if(!(data1 && typeof data1 == "object" && !Array.isArray(data1))){
const err1 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.timeout !== undefined){
if(!(validate96(data.timeout, {instancePath:instancePath+"/timeout",parentData:data,parentDataProperty:"timeout",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate96.errors : vErrors.concat(validate96.errors);
errors = vErrors.length;
}
}
if(data.sseReadTimeout !== undefined){
if(!(validate96(data.sseReadTimeout, {instancePath:instancePath+"/sseReadTimeout",parentData:data,parentDataProperty:"sseReadTimeout",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate96.errors : vErrors.concat(validate96.errors);
errors = vErrors.length;
}
}
if(data.terminateOnClose !== undefined){
if(typeof data.terminateOnClose !== "boolean"){
const err2 = {instancePath:instancePath+"/terminateOnClose",schemaPath:"#/properties/terminateOnClose/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate222.errors = vErrors;
return errors === 0;
}
validate222.evaluated = {"props":{"url":true,"headers":true,"timeout":true,"sseReadTimeout":true,"terminateOnClose":true},"dynamicProps":false,"dynamicItems":false};


function validate221(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate221.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err0 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.streamableHttpTransport !== undefined){
if(!(validate222(data.streamableHttpTransport, {instancePath:instancePath+"/streamableHttpTransport",parentData:data,parentDataProperty:"streamableHttpTransport",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate222.errors : vErrors.concat(validate222.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate221.errors = vErrors;
return errors === 0;
}
validate221.evaluated = {"props":{"name":true,"streamableHttpTransport":true},"dynamicProps":false,"dynamicItems":false};

const schema102 = {"type":"object","properties":{"apiKey":{"type":"string"},"customConfigs":{"type":"object"}}};

function validate227(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate227.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiKey !== undefined){
if(typeof data.apiKey !== "string"){
const err0 = {instancePath:instancePath+"/apiKey",schemaPath:"#/properties/apiKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.customConfigs !== undefined){
let data1 = data.customConfigs;
if(!(data1 && typeof data1 == "object" && !Array.isArray(data1))){
const err1 = {instancePath:instancePath+"/customConfigs",schemaPath:"#/properties/customConfigs/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate227.errors = vErrors;
return errors === 0;
}
validate227.evaluated = {"props":{"apiKey":true,"customConfigs":true},"dynamicProps":false,"dynamicItems":false};

const schema103 = {"type":"object","properties":{"apiKey":{"type":"string"},"customConfigs":{"type":"object"},"enableZeroDataRetention":{"type":"boolean"},"enableDataRetention":{"type":"boolean","deprecated":true}}};

function validate229(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate229.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiKey !== undefined){
if(typeof data.apiKey !== "string"){
const err0 = {instancePath:instancePath+"/apiKey",schemaPath:"#/properties/apiKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.customConfigs !== undefined){
let data1 = data.customConfigs;
if(!(data1 && typeof data1 == "object" && !Array.isArray(data1))){
const err1 = {instancePath:instancePath+"/customConfigs",schemaPath:"#/properties/customConfigs/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.enableZeroDataRetention !== undefined){
if(typeof data.enableZeroDataRetention !== "boolean"){
const err2 = {instancePath:instancePath+"/enableZeroDataRetention",schemaPath:"#/properties/enableZeroDataRetention/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.enableDataRetention !== undefined){
if(typeof data.enableDataRetention !== "boolean"){
const err3 = {instancePath:instancePath+"/enableDataRetention",schemaPath:"#/properties/enableDataRetention/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate229.errors = vErrors;
return errors === 0;
}
validate229.evaluated = {"props":{"apiKey":true,"customConfigs":true,"enableZeroDataRetention":true,"enableDataRetention":true},"dynamicProps":false,"dynamicItems":false};


function validate118(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate118.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.functionDeclarations !== undefined){
let data0 = data.functionDeclarations;
if(Array.isArray(data0)){
if(data0.length > 512){
const err0 = {instancePath:instancePath+"/functionDeclarations",schemaPath:"#/properties/functionDeclarations/maxItems",keyword:"maxItems",params:{limit: 512},message:"must NOT have more than 512 items"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate119(data0[i0], {instancePath:instancePath+"/functionDeclarations/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate119.errors : vErrors.concat(validate119.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath:instancePath+"/functionDeclarations",schemaPath:"#/properties/functionDeclarations/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.googleSearch !== undefined){
if(!(validate129(data.googleSearch, {instancePath:instancePath+"/googleSearch",parentData:data,parentDataProperty:"googleSearch",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate129.errors : vErrors.concat(validate129.errors);
errors = vErrors.length;
}
}
if(data.googleSearchRetrieval !== undefined){
if(!(validate141(data.googleSearchRetrieval, {instancePath:instancePath+"/googleSearchRetrieval",parentData:data,parentDataProperty:"googleSearchRetrieval",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate141.errors : vErrors.concat(validate141.errors);
errors = vErrors.length;
}
}
if(data.codeExecution !== undefined){
if(!(validate147(data.codeExecution, {instancePath:instancePath+"/codeExecution",parentData:data,parentDataProperty:"codeExecution",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate147.errors : vErrors.concat(validate147.errors);
errors = vErrors.length;
}
}
if(data.urlContext !== undefined){
if(!(validate149(data.urlContext, {instancePath:instancePath+"/urlContext",parentData:data,parentDataProperty:"urlContext",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate149.errors : vErrors.concat(validate149.errors);
errors = vErrors.length;
}
}
if(data.googleMaps !== undefined){
if(!(validate151(data.googleMaps, {instancePath:instancePath+"/googleMaps",parentData:data,parentDataProperty:"googleMaps",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate151.errors : vErrors.concat(validate151.errors);
errors = vErrors.length;
}
}
if(data.fileSearch !== undefined){
if(!(validate175(data.fileSearch, {instancePath:instancePath+"/fileSearch",parentData:data,parentDataProperty:"fileSearch",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate175.errors : vErrors.concat(validate175.errors);
errors = vErrors.length;
}
}
if(data.computerUse !== undefined){
if(!(validate177(data.computerUse, {instancePath:instancePath+"/computerUse",parentData:data,parentDataProperty:"computerUse",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate177.errors : vErrors.concat(validate177.errors);
errors = vErrors.length;
}
}
if(data.enterpriseWebSearch !== undefined){
if(!(validate183(data.enterpriseWebSearch, {instancePath:instancePath+"/enterpriseWebSearch",parentData:data,parentDataProperty:"enterpriseWebSearch",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate183.errors : vErrors.concat(validate183.errors);
errors = vErrors.length;
}
}
if(data.retrieval !== undefined){
if(!(validate186(data.retrieval, {instancePath:instancePath+"/retrieval",parentData:data,parentDataProperty:"retrieval",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate186.errors : vErrors.concat(validate186.errors);
errors = vErrors.length;
}
}
if(data.mcpServers !== undefined){
let data11 = data.mcpServers;
if(Array.isArray(data11)){
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
if(!(validate221(data11[i1], {instancePath:instancePath+"/mcpServers/" + i1,parentData:data11,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate221.errors : vErrors.concat(validate221.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath:instancePath+"/mcpServers",schemaPath:"#/properties/mcpServers/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.exaAiSearch !== undefined){
if(!(validate227(data.exaAiSearch, {instancePath:instancePath+"/exaAiSearch",parentData:data,parentDataProperty:"exaAiSearch",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate227.errors : vErrors.concat(validate227.errors);
errors = vErrors.length;
}
}
if(data.parallelAiSearch !== undefined){
if(!(validate229(data.parallelAiSearch, {instancePath:instancePath+"/parallelAiSearch",parentData:data,parentDataProperty:"parallelAiSearch",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate229.errors : vErrors.concat(validate229.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate118.errors = vErrors;
return errors === 0;
}
validate118.evaluated = {"props":{"functionDeclarations":true,"googleSearch":true,"googleSearchRetrieval":true,"codeExecution":true,"urlContext":true,"googleMaps":true,"fileSearch":true,"computerUse":true,"enterpriseWebSearch":true,"retrieval":true,"mcpServers":true,"exaAiSearch":true,"parallelAiSearch":true},"dynamicProps":false,"dynamicItems":false};

const schema104 = {"type":"object","properties":{"functionCallingConfig":{"$ref":"document#/$defs/FunctionCallingConfig"},"retrievalConfig":{"$ref":"document#/$defs/RetrievalConfig"},"includeServerSideToolInvocations":{"type":"boolean"}}};
const schema105 = {"type":"object","properties":{"mode":{"$ref":"document#/$defs/FunctionCallingConfigMode"},"allowedFunctionNames":{"type":"array","maxItems":512,"items":{"type":"string"}},"streamFunctionCallArguments":{"type":"boolean"}}};
const schema106 = {"type":"string","enum":["MODE_UNSPECIFIED","AUTO","ANY","NONE","VALIDATED"]};

function validate234(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate234.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((((data === "MODE_UNSPECIFIED") || (data === "AUTO")) || (data === "ANY")) || (data === "NONE")) || (data === "VALIDATED"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema106.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate234.errors = vErrors;
return errors === 0;
}
validate234.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate233(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate233.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.mode !== undefined){
if(!(validate234(data.mode, {instancePath:instancePath+"/mode",parentData:data,parentDataProperty:"mode",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate234.errors : vErrors.concat(validate234.errors);
errors = vErrors.length;
}
}
if(data.allowedFunctionNames !== undefined){
let data1 = data.allowedFunctionNames;
if(Array.isArray(data1)){
if(data1.length > 512){
const err0 = {instancePath:instancePath+"/allowedFunctionNames",schemaPath:"#/properties/allowedFunctionNames/maxItems",keyword:"maxItems",params:{limit: 512},message:"must NOT have more than 512 items"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(typeof data1[i0] !== "string"){
const err1 = {instancePath:instancePath+"/allowedFunctionNames/" + i0,schemaPath:"#/properties/allowedFunctionNames/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath:instancePath+"/allowedFunctionNames",schemaPath:"#/properties/allowedFunctionNames/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.streamFunctionCallArguments !== undefined){
if(typeof data.streamFunctionCallArguments !== "boolean"){
const err3 = {instancePath:instancePath+"/streamFunctionCallArguments",schemaPath:"#/properties/streamFunctionCallArguments/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate233.errors = vErrors;
return errors === 0;
}
validate233.evaluated = {"props":{"mode":true,"allowedFunctionNames":true,"streamFunctionCallArguments":true},"dynamicProps":false,"dynamicItems":false};

const schema107 = {"type":"object","properties":{"latLng":{"$ref":"document#/$defs/LatLng"},"languageCode":{"type":"string"}}};
const schema108 = {"type":"object","properties":{"latitude":{"type":"number","minimum":-90,"maximum":90},"longitude":{"type":"number","minimum":-180,"maximum":180}}};

function validate238(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate238.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.latitude !== undefined){
let data0 = data.latitude;
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 90 || isNaN(data0)){
const err0 = {instancePath:instancePath+"/latitude",schemaPath:"#/properties/latitude/maximum",keyword:"maximum",params:{comparison: "<=", limit: 90},message:"must be <= 90"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data0 < -90 || isNaN(data0)){
const err1 = {instancePath:instancePath+"/latitude",schemaPath:"#/properties/latitude/minimum",keyword:"minimum",params:{comparison: ">=", limit: -90},message:"must be >= -90"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/latitude",schemaPath:"#/properties/latitude/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.longitude !== undefined){
let data1 = data.longitude;
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 180 || isNaN(data1)){
const err3 = {instancePath:instancePath+"/longitude",schemaPath:"#/properties/longitude/maximum",keyword:"maximum",params:{comparison: "<=", limit: 180},message:"must be <= 180"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1 < -180 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/longitude",schemaPath:"#/properties/longitude/minimum",keyword:"minimum",params:{comparison: ">=", limit: -180},message:"must be >= -180"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/longitude",schemaPath:"#/properties/longitude/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate238.errors = vErrors;
return errors === 0;
}
validate238.evaluated = {"props":{"latitude":true,"longitude":true},"dynamicProps":false,"dynamicItems":false};


function validate237(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate237.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.latLng !== undefined){
if(!(validate238(data.latLng, {instancePath:instancePath+"/latLng",parentData:data,parentDataProperty:"latLng",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate238.errors : vErrors.concat(validate238.errors);
errors = vErrors.length;
}
}
if(data.languageCode !== undefined){
if(typeof data.languageCode !== "string"){
const err0 = {instancePath:instancePath+"/languageCode",schemaPath:"#/properties/languageCode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate237.errors = vErrors;
return errors === 0;
}
validate237.evaluated = {"props":{"latLng":true,"languageCode":true},"dynamicProps":false,"dynamicItems":false};


function validate232(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate232.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.functionCallingConfig !== undefined){
if(!(validate233(data.functionCallingConfig, {instancePath:instancePath+"/functionCallingConfig",parentData:data,parentDataProperty:"functionCallingConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate233.errors : vErrors.concat(validate233.errors);
errors = vErrors.length;
}
}
if(data.retrievalConfig !== undefined){
if(!(validate237(data.retrievalConfig, {instancePath:instancePath+"/retrievalConfig",parentData:data,parentDataProperty:"retrievalConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate237.errors : vErrors.concat(validate237.errors);
errors = vErrors.length;
}
}
if(data.includeServerSideToolInvocations !== undefined){
if(typeof data.includeServerSideToolInvocations !== "boolean"){
const err0 = {instancePath:instancePath+"/includeServerSideToolInvocations",schemaPath:"#/properties/includeServerSideToolInvocations/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate232.errors = vErrors;
return errors === 0;
}
validate232.evaluated = {"props":{"functionCallingConfig":true,"retrievalConfig":true,"includeServerSideToolInvocations":true},"dynamicProps":false,"dynamicItems":false};

const schema109 = {"type":"object","required":["category"],"properties":{"category":{"$ref":"document#/$defs/HarmCategory"},"threshold":{"$ref":"document#/$defs/HarmBlockThreshold"},"method":{"$ref":"document#/$defs/HarmBlockMethod"}}};
const schema110 = {"type":"string","enum":["HARM_CATEGORY_UNSPECIFIED","HARM_CATEGORY_HARASSMENT","HARM_CATEGORY_HATE_SPEECH","HARM_CATEGORY_SEXUALLY_EXPLICIT","HARM_CATEGORY_DANGEROUS_CONTENT","HARM_CATEGORY_CIVIC_INTEGRITY","HARM_CATEGORY_JAILBREAK","HARM_CATEGORY_IMAGE_HATE","HARM_CATEGORY_IMAGE_DANGEROUS_CONTENT","HARM_CATEGORY_IMAGE_HARASSMENT","HARM_CATEGORY_IMAGE_SEXUALLY_EXPLICIT"]};

function validate243(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate243.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((((((((((data === "HARM_CATEGORY_UNSPECIFIED") || (data === "HARM_CATEGORY_HARASSMENT")) || (data === "HARM_CATEGORY_HATE_SPEECH")) || (data === "HARM_CATEGORY_SEXUALLY_EXPLICIT")) || (data === "HARM_CATEGORY_DANGEROUS_CONTENT")) || (data === "HARM_CATEGORY_CIVIC_INTEGRITY")) || (data === "HARM_CATEGORY_JAILBREAK")) || (data === "HARM_CATEGORY_IMAGE_HATE")) || (data === "HARM_CATEGORY_IMAGE_DANGEROUS_CONTENT")) || (data === "HARM_CATEGORY_IMAGE_HARASSMENT")) || (data === "HARM_CATEGORY_IMAGE_SEXUALLY_EXPLICIT"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema110.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate243.errors = vErrors;
return errors === 0;
}
validate243.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema111 = {"type":"string","enum":["HARM_BLOCK_THRESHOLD_UNSPECIFIED","BLOCK_LOW_AND_ABOVE","BLOCK_MEDIUM_AND_ABOVE","BLOCK_ONLY_HIGH","BLOCK_NONE","OFF"]};

function validate245(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate245.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((((((data === "HARM_BLOCK_THRESHOLD_UNSPECIFIED") || (data === "BLOCK_LOW_AND_ABOVE")) || (data === "BLOCK_MEDIUM_AND_ABOVE")) || (data === "BLOCK_ONLY_HIGH")) || (data === "BLOCK_NONE")) || (data === "OFF"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema111.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate245.errors = vErrors;
return errors === 0;
}
validate245.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema112 = {"type":"string","enum":["HARM_BLOCK_METHOD_UNSPECIFIED","SEVERITY","PROBABILITY"]};

function validate247(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate247.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((data === "HARM_BLOCK_METHOD_UNSPECIFIED") || (data === "SEVERITY")) || (data === "PROBABILITY"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema112.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate247.errors = vErrors;
return errors === 0;
}
validate247.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate242(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate242.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.category === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "category"},message:"must have required property '"+"category"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.category !== undefined){
if(!(validate243(data.category, {instancePath:instancePath+"/category",parentData:data,parentDataProperty:"category",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate243.errors : vErrors.concat(validate243.errors);
errors = vErrors.length;
}
}
if(data.threshold !== undefined){
if(!(validate245(data.threshold, {instancePath:instancePath+"/threshold",parentData:data,parentDataProperty:"threshold",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate245.errors : vErrors.concat(validate245.errors);
errors = vErrors.length;
}
}
if(data.method !== undefined){
if(!(validate247(data.method, {instancePath:instancePath+"/method",parentData:data,parentDataProperty:"method",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate247.errors : vErrors.concat(validate247.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate242.errors = vErrors;
return errors === 0;
}
validate242.evaluated = {"props":{"category":true,"threshold":true,"method":true},"dynamicProps":false,"dynamicItems":false};

const schema113 = {"type":"object","properties":{"candidateCount":{"type":"integer","minimum":1,"maximum":8},"maxOutputTokens":{"type":"integer","minimum":1,"maximum":2147483647},"temperature":{"type":"number","minimum":0,"maximum":2},"topP":{"type":"number","minimum":0,"maximum":1},"topK":{"type":"integer","minimum":1,"maximum":2147483647},"seed":{"type":"integer","minimum":-2147483648,"maximum":2147483647},"presencePenalty":{"type":"number","minimum":-2,"maximum":2},"frequencyPenalty":{"type":"number","minimum":-2,"maximum":2},"stopSequences":{"type":"array","maxItems":5,"items":{"type":"string","maxLength":4096}},"responseLogprobs":{"type":"boolean"},"logprobs":{"type":"integer","minimum":0,"maximum":20},"responseMimeType":{"$ref":"document#/$defs/ResponseMimeType"},"responseSchema":{"$ref":"document#/$defs/Schema"},"responseJsonSchema":{"$ref":"document#/$defs/JsonSchema"},"responseModalities":{"type":"array","items":{"$ref":"document#/$defs/Modality"}},"responseFormat":{"type":"array","items":{"$ref":"document#/$defs/ResponseFormat"}},"thinkingConfig":{"$ref":"document#/$defs/ThinkingConfig"},"speechConfig":{"$ref":"document#/$defs/SpeechConfig"},"imageConfig":{"$ref":"document#/$defs/ImageConfig"},"mediaResolution":{"$ref":"document#/$defs/MediaResolution"},"audioTimestamp":{"type":"boolean"},"audioTranscriptionConfig":{"$ref":"document#/$defs/AudioTranscriptionConfig"},"translationConfig":{"$ref":"document#/$defs/TranslationConfig"},"enableAffectiveDialog":{"type":"boolean"},"enableEnhancedCivicAnswers":{"type":"boolean"},"routingConfig":{"$ref":"document#/$defs/GenerationConfigRoutingConfig"},"modelSelectionConfig":{"$ref":"document#/$defs/ModelSelectionConfig"}}};
const schema114 = {"type":"string","enum":["text/plain","application/json","text/x.enum"]};

function validate251(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate251.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((data === "text/plain") || (data === "application/json")) || (data === "text/x.enum"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema114.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate251.errors = vErrors;
return errors === 0;
}
validate251.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema115 = {"type":"string","enum":["MODALITY_UNSPECIFIED","TEXT","IMAGE","AUDIO","VIDEO"]};

function validate255(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate255.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((((data === "MODALITY_UNSPECIFIED") || (data === "TEXT")) || (data === "IMAGE")) || (data === "AUDIO")) || (data === "VIDEO"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema115.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate255.errors = vErrors;
return errors === 0;
}
validate255.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema116 = {"type":"object","properties":{"text":{"$ref":"document#/$defs/TextResponseFormat"},"image":{"$ref":"document#/$defs/ImageResponseFormat"},"audio":{"$ref":"document#/$defs/AudioResponseFormat"},"video":{"$ref":"document#/$defs/VideoResponseFormat"}}};
const schema117 = {"type":"object","properties":{"mimeType":{"type":"string"},"schema":{"$ref":"document#/$defs/JsonSchema"}}};

function validate258(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate258.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.mimeType !== undefined){
if(typeof data.mimeType !== "string"){
const err0 = {instancePath:instancePath+"/mimeType",schemaPath:"#/properties/mimeType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.schema !== undefined){
if(!(validate122(data.schema, {instancePath:instancePath+"/schema",parentData:data,parentDataProperty:"schema",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate122.errors : vErrors.concat(validate122.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate258.errors = vErrors;
return errors === 0;
}
validate258.evaluated = {"props":{"mimeType":true,"schema":true},"dynamicProps":false,"dynamicItems":false};

const schema118 = {"type":"object","properties":{"mimeType":{"type":"string"},"delivery":{"$ref":"document#/$defs/Delivery"},"aspectRatio":{"$ref":"document#/$defs/AspectRatio"},"imageSize":{"$ref":"document#/$defs/ImageSize"}}};
const schema119 = {"type":"string","enum":["DELIVERY_UNSPECIFIED","INLINE","URI"]};

function validate262(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate262.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((data === "DELIVERY_UNSPECIFIED") || (data === "INLINE")) || (data === "URI"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema119.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate262.errors = vErrors;
return errors === 0;
}
validate262.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema120 = {"type":"string","enum":["ASPECT_RATIO_UNSPECIFIED","ASPECT_RATIO_ONE_BY_ONE","ASPECT_RATIO_TWO_BY_THREE","ASPECT_RATIO_THREE_BY_TWO","ASPECT_RATIO_THREE_BY_FOUR","ASPECT_RATIO_FOUR_BY_THREE","ASPECT_RATIO_FOUR_BY_FIVE","ASPECT_RATIO_FIVE_BY_FOUR","ASPECT_RATIO_NINE_BY_SIXTEEN","ASPECT_RATIO_SIXTEEN_BY_NINE","ASPECT_RATIO_TWENTY_ONE_BY_NINE","ASPECT_RATIO_ONE_BY_EIGHT","ASPECT_RATIO_EIGHT_BY_ONE","ASPECT_RATIO_ONE_BY_FOUR","ASPECT_RATIO_FOUR_BY_ONE"]};

function validate264(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate264.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((((((((((((((data === "ASPECT_RATIO_UNSPECIFIED") || (data === "ASPECT_RATIO_ONE_BY_ONE")) || (data === "ASPECT_RATIO_TWO_BY_THREE")) || (data === "ASPECT_RATIO_THREE_BY_TWO")) || (data === "ASPECT_RATIO_THREE_BY_FOUR")) || (data === "ASPECT_RATIO_FOUR_BY_THREE")) || (data === "ASPECT_RATIO_FOUR_BY_FIVE")) || (data === "ASPECT_RATIO_FIVE_BY_FOUR")) || (data === "ASPECT_RATIO_NINE_BY_SIXTEEN")) || (data === "ASPECT_RATIO_SIXTEEN_BY_NINE")) || (data === "ASPECT_RATIO_TWENTY_ONE_BY_NINE")) || (data === "ASPECT_RATIO_ONE_BY_EIGHT")) || (data === "ASPECT_RATIO_EIGHT_BY_ONE")) || (data === "ASPECT_RATIO_ONE_BY_FOUR")) || (data === "ASPECT_RATIO_FOUR_BY_ONE"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema120.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate264.errors = vErrors;
return errors === 0;
}
validate264.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema121 = {"type":"string","enum":["IMAGE_SIZE_UNSPECIFIED","IMAGE_SIZE_FIVE_TWELVE","IMAGE_SIZE_ONE_K","IMAGE_SIZE_TWO_K","IMAGE_SIZE_FOUR_K"]};

function validate266(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate266.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((((data === "IMAGE_SIZE_UNSPECIFIED") || (data === "IMAGE_SIZE_FIVE_TWELVE")) || (data === "IMAGE_SIZE_ONE_K")) || (data === "IMAGE_SIZE_TWO_K")) || (data === "IMAGE_SIZE_FOUR_K"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema121.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate266.errors = vErrors;
return errors === 0;
}
validate266.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate261(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate261.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.mimeType !== undefined){
if(typeof data.mimeType !== "string"){
const err0 = {instancePath:instancePath+"/mimeType",schemaPath:"#/properties/mimeType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.delivery !== undefined){
if(!(validate262(data.delivery, {instancePath:instancePath+"/delivery",parentData:data,parentDataProperty:"delivery",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate262.errors : vErrors.concat(validate262.errors);
errors = vErrors.length;
}
}
if(data.aspectRatio !== undefined){
if(!(validate264(data.aspectRatio, {instancePath:instancePath+"/aspectRatio",parentData:data,parentDataProperty:"aspectRatio",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate264.errors : vErrors.concat(validate264.errors);
errors = vErrors.length;
}
}
if(data.imageSize !== undefined){
if(!(validate266(data.imageSize, {instancePath:instancePath+"/imageSize",parentData:data,parentDataProperty:"imageSize",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate266.errors : vErrors.concat(validate266.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate261.errors = vErrors;
return errors === 0;
}
validate261.evaluated = {"props":{"mimeType":true,"delivery":true,"aspectRatio":true,"imageSize":true},"dynamicProps":false,"dynamicItems":false};

const schema122 = {"type":"object","properties":{"mimeType":{"type":"string"},"delivery":{"$ref":"document#/$defs/Delivery"},"sampleRate":{"type":"integer","minimum":1},"bitRate":{"type":"integer","minimum":1}}};

function validate269(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate269.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.mimeType !== undefined){
if(typeof data.mimeType !== "string"){
const err0 = {instancePath:instancePath+"/mimeType",schemaPath:"#/properties/mimeType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.delivery !== undefined){
if(!(validate262(data.delivery, {instancePath:instancePath+"/delivery",parentData:data,parentDataProperty:"delivery",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate262.errors : vErrors.concat(validate262.errors);
errors = vErrors.length;
}
}
if(data.sampleRate !== undefined){
let data2 = data.sampleRate;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err1 = {instancePath:instancePath+"/sampleRate",schemaPath:"#/properties/sampleRate/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 1 || isNaN(data2)){
const err2 = {instancePath:instancePath+"/sampleRate",schemaPath:"#/properties/sampleRate/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
if(data.bitRate !== undefined){
let data3 = data.bitRate;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err3 = {instancePath:instancePath+"/bitRate",schemaPath:"#/properties/bitRate/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 1 || isNaN(data3)){
const err4 = {instancePath:instancePath+"/bitRate",schemaPath:"#/properties/bitRate/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate269.errors = vErrors;
return errors === 0;
}
validate269.evaluated = {"props":{"mimeType":true,"delivery":true,"sampleRate":true,"bitRate":true},"dynamicProps":false,"dynamicItems":false};

const schema123 = {"type":"object","properties":{"aspectRatio":{"$ref":"document#/$defs/AspectRatio"},"resolution":{"type":"string"},"duration":{"$ref":"document#/$defs/Duration"},"delivery":{"$ref":"document#/$defs/Delivery"},"gcsUri":{"type":"string"}}};

function validate272(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate272.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.aspectRatio !== undefined){
if(!(validate264(data.aspectRatio, {instancePath:instancePath+"/aspectRatio",parentData:data,parentDataProperty:"aspectRatio",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate264.errors : vErrors.concat(validate264.errors);
errors = vErrors.length;
}
}
if(data.resolution !== undefined){
if(typeof data.resolution !== "string"){
const err0 = {instancePath:instancePath+"/resolution",schemaPath:"#/properties/resolution/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.duration !== undefined){
if(!(validate96(data.duration, {instancePath:instancePath+"/duration",parentData:data,parentDataProperty:"duration",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate96.errors : vErrors.concat(validate96.errors);
errors = vErrors.length;
}
}
if(data.delivery !== undefined){
if(!(validate262(data.delivery, {instancePath:instancePath+"/delivery",parentData:data,parentDataProperty:"delivery",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate262.errors : vErrors.concat(validate262.errors);
errors = vErrors.length;
}
}
if(data.gcsUri !== undefined){
if(typeof data.gcsUri !== "string"){
const err1 = {instancePath:instancePath+"/gcsUri",schemaPath:"#/properties/gcsUri/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate272.errors = vErrors;
return errors === 0;
}
validate272.evaluated = {"props":{"aspectRatio":true,"resolution":true,"duration":true,"delivery":true,"gcsUri":true},"dynamicProps":false,"dynamicItems":false};


function validate257(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate257.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.text !== undefined){
if(!(validate258(data.text, {instancePath:instancePath+"/text",parentData:data,parentDataProperty:"text",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate258.errors : vErrors.concat(validate258.errors);
errors = vErrors.length;
}
}
if(data.image !== undefined){
if(!(validate261(data.image, {instancePath:instancePath+"/image",parentData:data,parentDataProperty:"image",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate261.errors : vErrors.concat(validate261.errors);
errors = vErrors.length;
}
}
if(data.audio !== undefined){
if(!(validate269(data.audio, {instancePath:instancePath+"/audio",parentData:data,parentDataProperty:"audio",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate269.errors : vErrors.concat(validate269.errors);
errors = vErrors.length;
}
}
if(data.video !== undefined){
if(!(validate272(data.video, {instancePath:instancePath+"/video",parentData:data,parentDataProperty:"video",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate272.errors : vErrors.concat(validate272.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate257.errors = vErrors;
return errors === 0;
}
validate257.evaluated = {"props":{"text":true,"image":true,"audio":true,"video":true},"dynamicProps":false,"dynamicItems":false};

const schema124 = {"type":"object","properties":{"includeThoughts":{"type":"boolean"},"thinkingBudget":{"type":"integer","minimum":-1,"maximum":2147483647},"thinkingLevel":{"$ref":"document#/$defs/ThinkingLevel"}}};
const schema125 = {"type":"string","enum":["THINKING_LEVEL_UNSPECIFIED","MINIMAL","LOW","MEDIUM","HIGH"]};

function validate279(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate279.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((((data === "THINKING_LEVEL_UNSPECIFIED") || (data === "MINIMAL")) || (data === "LOW")) || (data === "MEDIUM")) || (data === "HIGH"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema125.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate279.errors = vErrors;
return errors === 0;
}
validate279.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate278(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate278.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.includeThoughts !== undefined){
if(typeof data.includeThoughts !== "boolean"){
const err0 = {instancePath:instancePath+"/includeThoughts",schemaPath:"#/properties/includeThoughts/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.thinkingBudget !== undefined){
let data1 = data.thinkingBudget;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err1 = {instancePath:instancePath+"/thinkingBudget",schemaPath:"#/properties/thinkingBudget/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 2147483647 || isNaN(data1)){
const err2 = {instancePath:instancePath+"/thinkingBudget",schemaPath:"#/properties/thinkingBudget/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},message:"must be <= 2147483647"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data1 < -1 || isNaN(data1)){
const err3 = {instancePath:instancePath+"/thinkingBudget",schemaPath:"#/properties/thinkingBudget/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1},message:"must be >= -1"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
if(data.thinkingLevel !== undefined){
if(!(validate279(data.thinkingLevel, {instancePath:instancePath+"/thinkingLevel",parentData:data,parentDataProperty:"thinkingLevel",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate279.errors : vErrors.concat(validate279.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate278.errors = vErrors;
return errors === 0;
}
validate278.evaluated = {"props":{"includeThoughts":true,"thinkingBudget":true,"thinkingLevel":true},"dynamicProps":false,"dynamicItems":false};

const schema126 = {"type":"object","properties":{"languageCode":{"type":"string"},"voiceConfig":{"$ref":"document#/$defs/VoiceConfig"},"multiSpeakerVoiceConfig":{"$ref":"document#/$defs/MultiSpeakerVoiceConfig"}}};
const schema127 = {"type":"object","properties":{"voice":{"type":"string"},"prebuiltVoiceConfig":{"$ref":"document#/$defs/PrebuiltVoiceConfig"},"replicatedVoiceConfig":{"$ref":"document#/$defs/ReplicatedVoiceConfig"}}};
const schema128 = {"type":"object","properties":{"voiceName":{"type":"string"}}};

function validate284(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate284.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.voiceName !== undefined){
if(typeof data.voiceName !== "string"){
const err0 = {instancePath:instancePath+"/voiceName",schemaPath:"#/properties/voiceName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate284.errors = vErrors;
return errors === 0;
}
validate284.evaluated = {"props":{"voiceName":true},"dynamicProps":false,"dynamicItems":false};

const schema129 = {"type":"object","properties":{"mimeType":{"type":"string"},"voiceSampleAudio":{"type":"string"},"consentAudio":{"type":"string"},"voiceConsentSignature":{"$ref":"document#/$defs/VoiceConsentSignature"}}};
const schema130 = {"type":"object","properties":{"signature":{"type":"string"}}};

function validate287(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate287.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.signature !== undefined){
if(typeof data.signature !== "string"){
const err0 = {instancePath:instancePath+"/signature",schemaPath:"#/properties/signature/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate287.errors = vErrors;
return errors === 0;
}
validate287.evaluated = {"props":{"signature":true},"dynamicProps":false,"dynamicItems":false};


function validate286(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate286.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.mimeType !== undefined){
if(typeof data.mimeType !== "string"){
const err0 = {instancePath:instancePath+"/mimeType",schemaPath:"#/properties/mimeType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.voiceSampleAudio !== undefined){
if(typeof data.voiceSampleAudio !== "string"){
const err1 = {instancePath:instancePath+"/voiceSampleAudio",schemaPath:"#/properties/voiceSampleAudio/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.consentAudio !== undefined){
if(typeof data.consentAudio !== "string"){
const err2 = {instancePath:instancePath+"/consentAudio",schemaPath:"#/properties/consentAudio/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.voiceConsentSignature !== undefined){
if(!(validate287(data.voiceConsentSignature, {instancePath:instancePath+"/voiceConsentSignature",parentData:data,parentDataProperty:"voiceConsentSignature",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate287.errors : vErrors.concat(validate287.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate286.errors = vErrors;
return errors === 0;
}
validate286.evaluated = {"props":{"mimeType":true,"voiceSampleAudio":true,"consentAudio":true,"voiceConsentSignature":true},"dynamicProps":false,"dynamicItems":false};


function validate283(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate283.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.voice !== undefined){
if(typeof data.voice !== "string"){
const err0 = {instancePath:instancePath+"/voice",schemaPath:"#/properties/voice/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.prebuiltVoiceConfig !== undefined){
if(!(validate284(data.prebuiltVoiceConfig, {instancePath:instancePath+"/prebuiltVoiceConfig",parentData:data,parentDataProperty:"prebuiltVoiceConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate284.errors : vErrors.concat(validate284.errors);
errors = vErrors.length;
}
}
if(data.replicatedVoiceConfig !== undefined){
if(!(validate286(data.replicatedVoiceConfig, {instancePath:instancePath+"/replicatedVoiceConfig",parentData:data,parentDataProperty:"replicatedVoiceConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate286.errors : vErrors.concat(validate286.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate283.errors = vErrors;
return errors === 0;
}
validate283.evaluated = {"props":{"voice":true,"prebuiltVoiceConfig":true,"replicatedVoiceConfig":true},"dynamicProps":false,"dynamicItems":false};

const schema131 = {"type":"object","properties":{"speakerVoiceConfigs":{"type":"array","items":{"$ref":"document#/$defs/SpeakerVoiceConfig"}}}};
const schema132 = {"type":"object","properties":{"speaker":{"type":"string"},"voiceConfig":{"$ref":"document#/$defs/VoiceConfig"}}};

function validate292(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate292.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.speaker !== undefined){
if(typeof data.speaker !== "string"){
const err0 = {instancePath:instancePath+"/speaker",schemaPath:"#/properties/speaker/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.voiceConfig !== undefined){
if(!(validate283(data.voiceConfig, {instancePath:instancePath+"/voiceConfig",parentData:data,parentDataProperty:"voiceConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate283.errors : vErrors.concat(validate283.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate292.errors = vErrors;
return errors === 0;
}
validate292.evaluated = {"props":{"speaker":true,"voiceConfig":true},"dynamicProps":false,"dynamicItems":false};


function validate291(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate291.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.speakerVoiceConfigs !== undefined){
let data0 = data.speakerVoiceConfigs;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate292(data0[i0], {instancePath:instancePath+"/speakerVoiceConfigs/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate292.errors : vErrors.concat(validate292.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath:instancePath+"/speakerVoiceConfigs",schemaPath:"#/properties/speakerVoiceConfigs/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate291.errors = vErrors;
return errors === 0;
}
validate291.evaluated = {"props":{"speakerVoiceConfigs":true},"dynamicProps":false,"dynamicItems":false};


function validate282(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate282.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.languageCode !== undefined){
if(typeof data.languageCode !== "string"){
const err0 = {instancePath:instancePath+"/languageCode",schemaPath:"#/properties/languageCode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.voiceConfig !== undefined){
if(!(validate283(data.voiceConfig, {instancePath:instancePath+"/voiceConfig",parentData:data,parentDataProperty:"voiceConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate283.errors : vErrors.concat(validate283.errors);
errors = vErrors.length;
}
}
if(data.multiSpeakerVoiceConfig !== undefined){
if(!(validate291(data.multiSpeakerVoiceConfig, {instancePath:instancePath+"/multiSpeakerVoiceConfig",parentData:data,parentDataProperty:"multiSpeakerVoiceConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate291.errors : vErrors.concat(validate291.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate282.errors = vErrors;
return errors === 0;
}
validate282.evaluated = {"props":{"languageCode":true,"voiceConfig":true,"multiSpeakerVoiceConfig":true},"dynamicProps":false,"dynamicItems":false};

const schema133 = {"type":"object","properties":{"aspectRatio":{"type":"string"},"imageSize":{"type":"string"},"personGeneration":{"$ref":"document#/$defs/PersonGeneration"},"prominentPeople":{"$ref":"document#/$defs/ProminentPeople"},"outputMimeType":{"type":"string"},"outputCompressionQuality":{"type":"integer","minimum":0,"maximum":100},"imageOutputOptions":{"$ref":"document#/$defs/ImageConfigImageOutputOptions"}}};
const schema134 = {"type":"string","enum":["PERSON_GENERATION_UNSPECIFIED","ALLOW_ALL","ALLOW_ADULT","ALLOW_NONE"]};

function validate298(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate298.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((((data === "PERSON_GENERATION_UNSPECIFIED") || (data === "ALLOW_ALL")) || (data === "ALLOW_ADULT")) || (data === "ALLOW_NONE"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema134.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate298.errors = vErrors;
return errors === 0;
}
validate298.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema135 = {"type":"string","enum":["PROMINENT_PEOPLE_UNSPECIFIED","ALLOW_PROMINENT_PEOPLE","BLOCK_PROMINENT_PEOPLE"]};

function validate300(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate300.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((data === "PROMINENT_PEOPLE_UNSPECIFIED") || (data === "ALLOW_PROMINENT_PEOPLE")) || (data === "BLOCK_PROMINENT_PEOPLE"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema135.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate300.errors = vErrors;
return errors === 0;
}
validate300.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema136 = {"type":"object","properties":{"mimeType":{"type":"string"},"compressionQuality":{"type":"integer","minimum":0,"maximum":100}}};

function validate302(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate302.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.mimeType !== undefined){
if(typeof data.mimeType !== "string"){
const err0 = {instancePath:instancePath+"/mimeType",schemaPath:"#/properties/mimeType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.compressionQuality !== undefined){
let data1 = data.compressionQuality;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err1 = {instancePath:instancePath+"/compressionQuality",schemaPath:"#/properties/compressionQuality/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 100 || isNaN(data1)){
const err2 = {instancePath:instancePath+"/compressionQuality",schemaPath:"#/properties/compressionQuality/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err3 = {instancePath:instancePath+"/compressionQuality",schemaPath:"#/properties/compressionQuality/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate302.errors = vErrors;
return errors === 0;
}
validate302.evaluated = {"props":{"mimeType":true,"compressionQuality":true},"dynamicProps":false,"dynamicItems":false};


function validate297(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate297.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.aspectRatio !== undefined){
if(typeof data.aspectRatio !== "string"){
const err0 = {instancePath:instancePath+"/aspectRatio",schemaPath:"#/properties/aspectRatio/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.imageSize !== undefined){
if(typeof data.imageSize !== "string"){
const err1 = {instancePath:instancePath+"/imageSize",schemaPath:"#/properties/imageSize/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.personGeneration !== undefined){
if(!(validate298(data.personGeneration, {instancePath:instancePath+"/personGeneration",parentData:data,parentDataProperty:"personGeneration",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate298.errors : vErrors.concat(validate298.errors);
errors = vErrors.length;
}
}
if(data.prominentPeople !== undefined){
if(!(validate300(data.prominentPeople, {instancePath:instancePath+"/prominentPeople",parentData:data,parentDataProperty:"prominentPeople",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate300.errors : vErrors.concat(validate300.errors);
errors = vErrors.length;
}
}
if(data.outputMimeType !== undefined){
if(typeof data.outputMimeType !== "string"){
const err2 = {instancePath:instancePath+"/outputMimeType",schemaPath:"#/properties/outputMimeType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.outputCompressionQuality !== undefined){
let data5 = data.outputCompressionQuality;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err3 = {instancePath:instancePath+"/outputCompressionQuality",schemaPath:"#/properties/outputCompressionQuality/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 100 || isNaN(data5)){
const err4 = {instancePath:instancePath+"/outputCompressionQuality",schemaPath:"#/properties/outputCompressionQuality/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data5 < 0 || isNaN(data5)){
const err5 = {instancePath:instancePath+"/outputCompressionQuality",schemaPath:"#/properties/outputCompressionQuality/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.imageOutputOptions !== undefined){
if(!(validate302(data.imageOutputOptions, {instancePath:instancePath+"/imageOutputOptions",parentData:data,parentDataProperty:"imageOutputOptions",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate302.errors : vErrors.concat(validate302.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate297.errors = vErrors;
return errors === 0;
}
validate297.evaluated = {"props":{"aspectRatio":true,"imageSize":true,"personGeneration":true,"prominentPeople":true,"outputMimeType":true,"outputCompressionQuality":true,"imageOutputOptions":true},"dynamicProps":false,"dynamicItems":false};

const schema137 = {"type":"string","enum":["MEDIA_RESOLUTION_UNSPECIFIED","MEDIA_RESOLUTION_LOW","MEDIA_RESOLUTION_MEDIUM","MEDIA_RESOLUTION_HIGH"]};

function validate305(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate305.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((((data === "MEDIA_RESOLUTION_UNSPECIFIED") || (data === "MEDIA_RESOLUTION_LOW")) || (data === "MEDIA_RESOLUTION_MEDIUM")) || (data === "MEDIA_RESOLUTION_HIGH"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema137.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate305.errors = vErrors;
return errors === 0;
}
validate305.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema138 = {"type":"object","properties":{"mode":{"$ref":"document#/$defs/AudioTranscriptionConfigMode"},"languageCodes":{"type":"array","items":{"type":"string"}},"languageAuto":{"$ref":"document#/$defs/LanguageAuto"},"languageHints":{"$ref":"document#/$defs/LanguageHints"},"diarization":{"type":"boolean"},"wordTimestamp":{"type":"boolean"},"customVocabulary":{"type":"array","items":{"type":"string"}},"adaptationPhrases":{"type":"array","items":{"type":"string"}}}};
const schema139 = {"type":"string","enum":["MODE_UNSPECIFIED","VERBATIM","SMART"]};

function validate308(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate308.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((data === "MODE_UNSPECIFIED") || (data === "VERBATIM")) || (data === "SMART"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema139.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate308.errors = vErrors;
return errors === 0;
}
validate308.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema140 = {"type":"object","properties":{}};

function validate310(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate310.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate310.errors = vErrors;
return errors === 0;
}
validate310.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema141 = {"type":"object","properties":{"languageCodes":{"type":"array","items":{"type":"string"}}}};

function validate312(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate312.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.languageCodes !== undefined){
let data0 = data.languageCodes;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(typeof data0[i0] !== "string"){
const err0 = {instancePath:instancePath+"/languageCodes/" + i0,schemaPath:"#/properties/languageCodes/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath:instancePath+"/languageCodes",schemaPath:"#/properties/languageCodes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate312.errors = vErrors;
return errors === 0;
}
validate312.evaluated = {"props":{"languageCodes":true},"dynamicProps":false,"dynamicItems":false};


function validate307(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate307.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.mode !== undefined){
if(!(validate308(data.mode, {instancePath:instancePath+"/mode",parentData:data,parentDataProperty:"mode",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate308.errors : vErrors.concat(validate308.errors);
errors = vErrors.length;
}
}
if(data.languageCodes !== undefined){
let data1 = data.languageCodes;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(typeof data1[i0] !== "string"){
const err0 = {instancePath:instancePath+"/languageCodes/" + i0,schemaPath:"#/properties/languageCodes/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath:instancePath+"/languageCodes",schemaPath:"#/properties/languageCodes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.languageAuto !== undefined){
if(!(validate310(data.languageAuto, {instancePath:instancePath+"/languageAuto",parentData:data,parentDataProperty:"languageAuto",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate310.errors : vErrors.concat(validate310.errors);
errors = vErrors.length;
}
}
if(data.languageHints !== undefined){
if(!(validate312(data.languageHints, {instancePath:instancePath+"/languageHints",parentData:data,parentDataProperty:"languageHints",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate312.errors : vErrors.concat(validate312.errors);
errors = vErrors.length;
}
}
if(data.diarization !== undefined){
if(typeof data.diarization !== "boolean"){
const err2 = {instancePath:instancePath+"/diarization",schemaPath:"#/properties/diarization/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.wordTimestamp !== undefined){
if(typeof data.wordTimestamp !== "boolean"){
const err3 = {instancePath:instancePath+"/wordTimestamp",schemaPath:"#/properties/wordTimestamp/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.customVocabulary !== undefined){
let data7 = data.customVocabulary;
if(Array.isArray(data7)){
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
if(typeof data7[i1] !== "string"){
const err4 = {instancePath:instancePath+"/customVocabulary/" + i1,schemaPath:"#/properties/customVocabulary/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/customVocabulary",schemaPath:"#/properties/customVocabulary/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.adaptationPhrases !== undefined){
let data9 = data.adaptationPhrases;
if(Array.isArray(data9)){
const len2 = data9.length;
for(let i2=0; i2<len2; i2++){
if(typeof data9[i2] !== "string"){
const err6 = {instancePath:instancePath+"/adaptationPhrases/" + i2,schemaPath:"#/properties/adaptationPhrases/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/adaptationPhrases",schemaPath:"#/properties/adaptationPhrases/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate307.errors = vErrors;
return errors === 0;
}
validate307.evaluated = {"props":{"mode":true,"languageCodes":true,"languageAuto":true,"languageHints":true,"diarization":true,"wordTimestamp":true,"customVocabulary":true,"adaptationPhrases":true},"dynamicProps":false,"dynamicItems":false};

const schema142 = {"type":"object","properties":{"targetLanguageCode":{"type":"string"},"echoTargetLanguage":{"type":"boolean"}}};

function validate315(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate315.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.targetLanguageCode !== undefined){
if(typeof data.targetLanguageCode !== "string"){
const err0 = {instancePath:instancePath+"/targetLanguageCode",schemaPath:"#/properties/targetLanguageCode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.echoTargetLanguage !== undefined){
if(typeof data.echoTargetLanguage !== "boolean"){
const err1 = {instancePath:instancePath+"/echoTargetLanguage",schemaPath:"#/properties/echoTargetLanguage/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate315.errors = vErrors;
return errors === 0;
}
validate315.evaluated = {"props":{"targetLanguageCode":true,"echoTargetLanguage":true},"dynamicProps":false,"dynamicItems":false};

const schema143 = {"type":"object","properties":{"autoMode":{"$ref":"document#/$defs/GenerationConfigRoutingConfigAutoRoutingMode"},"manualMode":{"$ref":"document#/$defs/GenerationConfigRoutingConfigManualRoutingMode"}}};
const schema144 = {"type":"object","properties":{"modelRoutingPreference":{"$ref":"document#/$defs/ModelRoutingPreference"}}};
const schema145 = {"type":"string","enum":["UNKNOWN","PRIORITIZE_QUALITY","BALANCED","PRIORITIZE_COST"]};

function validate319(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate319.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((((data === "UNKNOWN") || (data === "PRIORITIZE_QUALITY")) || (data === "BALANCED")) || (data === "PRIORITIZE_COST"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema145.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate319.errors = vErrors;
return errors === 0;
}
validate319.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate318(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate318.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.modelRoutingPreference !== undefined){
if(!(validate319(data.modelRoutingPreference, {instancePath:instancePath+"/modelRoutingPreference",parentData:data,parentDataProperty:"modelRoutingPreference",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate319.errors : vErrors.concat(validate319.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate318.errors = vErrors;
return errors === 0;
}
validate318.evaluated = {"props":{"modelRoutingPreference":true},"dynamicProps":false,"dynamicItems":false};

const schema146 = {"type":"object","properties":{"modelName":{"type":"string"}}};

function validate322(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate322.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.modelName !== undefined){
if(typeof data.modelName !== "string"){
const err0 = {instancePath:instancePath+"/modelName",schemaPath:"#/properties/modelName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate322.errors = vErrors;
return errors === 0;
}
validate322.evaluated = {"props":{"modelName":true},"dynamicProps":false,"dynamicItems":false};


function validate317(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate317.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.autoMode !== undefined){
if(!(validate318(data.autoMode, {instancePath:instancePath+"/autoMode",parentData:data,parentDataProperty:"autoMode",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate318.errors : vErrors.concat(validate318.errors);
errors = vErrors.length;
}
}
if(data.manualMode !== undefined){
if(!(validate322(data.manualMode, {instancePath:instancePath+"/manualMode",parentData:data,parentDataProperty:"manualMode",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate322.errors : vErrors.concat(validate322.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate317.errors = vErrors;
return errors === 0;
}
validate317.evaluated = {"props":{"autoMode":true,"manualMode":true},"dynamicProps":false,"dynamicItems":false};

const schema147 = {"type":"object","properties":{"featureSelectionPreference":{"$ref":"document#/$defs/FeatureSelectionPreference"}}};
const schema148 = {"type":"string","enum":["FEATURE_SELECTION_PREFERENCE_UNSPECIFIED","PRIORITIZE_QUALITY","BALANCED","PRIORITIZE_COST"]};

function validate326(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate326.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((((data === "FEATURE_SELECTION_PREFERENCE_UNSPECIFIED") || (data === "PRIORITIZE_QUALITY")) || (data === "BALANCED")) || (data === "PRIORITIZE_COST"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema148.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate326.errors = vErrors;
return errors === 0;
}
validate326.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate325(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate325.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.featureSelectionPreference !== undefined){
if(!(validate326(data.featureSelectionPreference, {instancePath:instancePath+"/featureSelectionPreference",parentData:data,parentDataProperty:"featureSelectionPreference",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate326.errors : vErrors.concat(validate326.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate325.errors = vErrors;
return errors === 0;
}
validate325.evaluated = {"props":{"featureSelectionPreference":true},"dynamicProps":false,"dynamicItems":false};


function validate250(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate250.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.candidateCount !== undefined){
let data0 = data.candidateCount;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err0 = {instancePath:instancePath+"/candidateCount",schemaPath:"#/properties/candidateCount/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 8 || isNaN(data0)){
const err1 = {instancePath:instancePath+"/candidateCount",schemaPath:"#/properties/candidateCount/maximum",keyword:"maximum",params:{comparison: "<=", limit: 8},message:"must be <= 8"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0 < 1 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/candidateCount",schemaPath:"#/properties/candidateCount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
if(data.maxOutputTokens !== undefined){
let data1 = data.maxOutputTokens;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err3 = {instancePath:instancePath+"/maxOutputTokens",schemaPath:"#/properties/maxOutputTokens/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 2147483647 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/maxOutputTokens",schemaPath:"#/properties/maxOutputTokens/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},message:"must be <= 2147483647"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1 < 1 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/maxOutputTokens",schemaPath:"#/properties/maxOutputTokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.temperature !== undefined){
let data2 = data.temperature;
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 2 || isNaN(data2)){
const err6 = {instancePath:instancePath+"/temperature",schemaPath:"#/properties/temperature/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2},message:"must be <= 2"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data2 < 0 || isNaN(data2)){
const err7 = {instancePath:instancePath+"/temperature",schemaPath:"#/properties/temperature/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/temperature",schemaPath:"#/properties/temperature/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.topP !== undefined){
let data3 = data.topP;
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 1 || isNaN(data3)){
const err9 = {instancePath:instancePath+"/topP",schemaPath:"#/properties/topP/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3 < 0 || isNaN(data3)){
const err10 = {instancePath:instancePath+"/topP",schemaPath:"#/properties/topP/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/topP",schemaPath:"#/properties/topP/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.topK !== undefined){
let data4 = data.topK;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err12 = {instancePath:instancePath+"/topK",schemaPath:"#/properties/topK/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 2147483647 || isNaN(data4)){
const err13 = {instancePath:instancePath+"/topK",schemaPath:"#/properties/topK/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},message:"must be <= 2147483647"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err14 = {instancePath:instancePath+"/topK",schemaPath:"#/properties/topK/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
if(data.seed !== undefined){
let data5 = data.seed;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err15 = {instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 2147483647 || isNaN(data5)){
const err16 = {instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},message:"must be <= 2147483647"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data5 < -2147483648 || isNaN(data5)){
const err17 = {instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2147483648},message:"must be >= -2147483648"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
if(data.presencePenalty !== undefined){
let data6 = data.presencePenalty;
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 2 || isNaN(data6)){
const err18 = {instancePath:instancePath+"/presencePenalty",schemaPath:"#/properties/presencePenalty/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2},message:"must be <= 2"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data6 < -2 || isNaN(data6)){
const err19 = {instancePath:instancePath+"/presencePenalty",schemaPath:"#/properties/presencePenalty/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2},message:"must be >= -2"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/presencePenalty",schemaPath:"#/properties/presencePenalty/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.frequencyPenalty !== undefined){
let data7 = data.frequencyPenalty;
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 2 || isNaN(data7)){
const err21 = {instancePath:instancePath+"/frequencyPenalty",schemaPath:"#/properties/frequencyPenalty/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2},message:"must be <= 2"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data7 < -2 || isNaN(data7)){
const err22 = {instancePath:instancePath+"/frequencyPenalty",schemaPath:"#/properties/frequencyPenalty/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2},message:"must be >= -2"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/frequencyPenalty",schemaPath:"#/properties/frequencyPenalty/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.stopSequences !== undefined){
let data8 = data.stopSequences;
if(Array.isArray(data8)){
if(data8.length > 5){
const err24 = {instancePath:instancePath+"/stopSequences",schemaPath:"#/properties/stopSequences/maxItems",keyword:"maxItems",params:{limit: 5},message:"must NOT have more than 5 items"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
if(typeof data9 === "string"){
if(func1(data9) > 4096){
const err25 = {instancePath:instancePath+"/stopSequences/" + i0,schemaPath:"#/properties/stopSequences/items/maxLength",keyword:"maxLength",params:{limit: 4096},message:"must NOT have more than 4096 characters"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/stopSequences/" + i0,schemaPath:"#/properties/stopSequences/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/stopSequences",schemaPath:"#/properties/stopSequences/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.responseLogprobs !== undefined){
if(typeof data.responseLogprobs !== "boolean"){
const err28 = {instancePath:instancePath+"/responseLogprobs",schemaPath:"#/properties/responseLogprobs/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.logprobs !== undefined){
let data11 = data.logprobs;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err29 = {instancePath:instancePath+"/logprobs",schemaPath:"#/properties/logprobs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 20 || isNaN(data11)){
const err30 = {instancePath:instancePath+"/logprobs",schemaPath:"#/properties/logprobs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 20},message:"must be <= 20"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data11 < 0 || isNaN(data11)){
const err31 = {instancePath:instancePath+"/logprobs",schemaPath:"#/properties/logprobs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
if(data.responseMimeType !== undefined){
if(!(validate251(data.responseMimeType, {instancePath:instancePath+"/responseMimeType",parentData:data,parentDataProperty:"responseMimeType",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate251.errors : vErrors.concat(validate251.errors);
errors = vErrors.length;
}
}
if(data.responseSchema !== undefined){
if(!(validate120(data.responseSchema, {instancePath:instancePath+"/responseSchema",parentData:data,parentDataProperty:"responseSchema",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate120.errors : vErrors.concat(validate120.errors);
errors = vErrors.length;
}
}
if(data.responseJsonSchema !== undefined){
if(!(validate122(data.responseJsonSchema, {instancePath:instancePath+"/responseJsonSchema",parentData:data,parentDataProperty:"responseJsonSchema",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate122.errors : vErrors.concat(validate122.errors);
errors = vErrors.length;
}
}
if(data.responseModalities !== undefined){
let data15 = data.responseModalities;
if(Array.isArray(data15)){
const len1 = data15.length;
for(let i1=0; i1<len1; i1++){
if(!(validate255(data15[i1], {instancePath:instancePath+"/responseModalities/" + i1,parentData:data15,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate255.errors : vErrors.concat(validate255.errors);
errors = vErrors.length;
}
}
}
else {
const err32 = {instancePath:instancePath+"/responseModalities",schemaPath:"#/properties/responseModalities/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.responseFormat !== undefined){
let data17 = data.responseFormat;
if(Array.isArray(data17)){
const len2 = data17.length;
for(let i2=0; i2<len2; i2++){
if(!(validate257(data17[i2], {instancePath:instancePath+"/responseFormat/" + i2,parentData:data17,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate257.errors : vErrors.concat(validate257.errors);
errors = vErrors.length;
}
}
}
else {
const err33 = {instancePath:instancePath+"/responseFormat",schemaPath:"#/properties/responseFormat/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.thinkingConfig !== undefined){
if(!(validate278(data.thinkingConfig, {instancePath:instancePath+"/thinkingConfig",parentData:data,parentDataProperty:"thinkingConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate278.errors : vErrors.concat(validate278.errors);
errors = vErrors.length;
}
}
if(data.speechConfig !== undefined){
if(!(validate282(data.speechConfig, {instancePath:instancePath+"/speechConfig",parentData:data,parentDataProperty:"speechConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate282.errors : vErrors.concat(validate282.errors);
errors = vErrors.length;
}
}
if(data.imageConfig !== undefined){
if(!(validate297(data.imageConfig, {instancePath:instancePath+"/imageConfig",parentData:data,parentDataProperty:"imageConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate297.errors : vErrors.concat(validate297.errors);
errors = vErrors.length;
}
}
if(data.mediaResolution !== undefined){
if(!(validate305(data.mediaResolution, {instancePath:instancePath+"/mediaResolution",parentData:data,parentDataProperty:"mediaResolution",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate305.errors : vErrors.concat(validate305.errors);
errors = vErrors.length;
}
}
if(data.audioTimestamp !== undefined){
if(typeof data.audioTimestamp !== "boolean"){
const err34 = {instancePath:instancePath+"/audioTimestamp",schemaPath:"#/properties/audioTimestamp/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.audioTranscriptionConfig !== undefined){
if(!(validate307(data.audioTranscriptionConfig, {instancePath:instancePath+"/audioTranscriptionConfig",parentData:data,parentDataProperty:"audioTranscriptionConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate307.errors : vErrors.concat(validate307.errors);
errors = vErrors.length;
}
}
if(data.translationConfig !== undefined){
if(!(validate315(data.translationConfig, {instancePath:instancePath+"/translationConfig",parentData:data,parentDataProperty:"translationConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate315.errors : vErrors.concat(validate315.errors);
errors = vErrors.length;
}
}
if(data.enableAffectiveDialog !== undefined){
if(typeof data.enableAffectiveDialog !== "boolean"){
const err35 = {instancePath:instancePath+"/enableAffectiveDialog",schemaPath:"#/properties/enableAffectiveDialog/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.enableEnhancedCivicAnswers !== undefined){
if(typeof data.enableEnhancedCivicAnswers !== "boolean"){
const err36 = {instancePath:instancePath+"/enableEnhancedCivicAnswers",schemaPath:"#/properties/enableEnhancedCivicAnswers/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.routingConfig !== undefined){
if(!(validate317(data.routingConfig, {instancePath:instancePath+"/routingConfig",parentData:data,parentDataProperty:"routingConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate317.errors : vErrors.concat(validate317.errors);
errors = vErrors.length;
}
}
if(data.modelSelectionConfig !== undefined){
if(!(validate325(data.modelSelectionConfig, {instancePath:instancePath+"/modelSelectionConfig",parentData:data,parentDataProperty:"modelSelectionConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate325.errors : vErrors.concat(validate325.errors);
errors = vErrors.length;
}
}
}
else {
const err37 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
validate250.errors = vErrors;
return errors === 0;
}
validate250.evaluated = {"props":{"candidateCount":true,"maxOutputTokens":true,"temperature":true,"topP":true,"topK":true,"seed":true,"presencePenalty":true,"frequencyPenalty":true,"stopSequences":true,"responseLogprobs":true,"logprobs":true,"responseMimeType":true,"responseSchema":true,"responseJsonSchema":true,"responseModalities":true,"responseFormat":true,"thinkingConfig":true,"speechConfig":true,"imageConfig":true,"mediaResolution":true,"audioTimestamp":true,"audioTranscriptionConfig":true,"translationConfig":true,"enableAffectiveDialog":true,"enableEnhancedCivicAnswers":true,"routingConfig":true,"modelSelectionConfig":true},"dynamicProps":false,"dynamicItems":false};

const schema149 = {"type":"string","enum":["unspecified","standard","flex","priority"]};

function validate330(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate330.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((((data === "unspecified") || (data === "standard")) || (data === "flex")) || (data === "priority"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema149.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate330.errors = vErrors;
return errors === 0;
}
validate330.evaluated = {"dynamicProps":false,"dynamicItems":false};

const pattern10 = new RegExp("^(cachedContents/[A-Za-z0-9_-]+|projects/[^/]+/locations/[^/]+/cachedContents/[A-Za-z0-9_-]+)$", "u");

function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate55.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.contents === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "contents"},message:"must have required property '"+"contents"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.model !== undefined){
if(typeof data.model !== "string"){
const err1 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.contents !== undefined){
let data1 = data.contents;
if(Array.isArray(data1)){
if(data1.length > 16384){
const err2 = {instancePath:instancePath+"/contents",schemaPath:"#/properties/contents/maxItems",keyword:"maxItems",params:{limit: 16384},message:"must NOT have more than 16384 items"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data1.length < 1){
const err3 = {instancePath:instancePath+"/contents",schemaPath:"#/properties/contents/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate56(data1[i0], {instancePath:instancePath+"/contents/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/contents",schemaPath:"#/properties/contents/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.systemInstruction !== undefined){
if(!(validate56(data.systemInstruction, {instancePath:instancePath+"/systemInstruction",parentData:data,parentDataProperty:"systemInstruction",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
if(data.tools !== undefined){
let data4 = data.tools;
if(Array.isArray(data4)){
if(data4.length > 128){
const err5 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/maxItems",keyword:"maxItems",params:{limit: 128},message:"must NOT have more than 128 items"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
if(!(validate118(data4[i1], {instancePath:instancePath+"/tools/" + i1,parentData:data4,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : vErrors.concat(validate118.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.toolConfig !== undefined){
if(!(validate232(data.toolConfig, {instancePath:instancePath+"/toolConfig",parentData:data,parentDataProperty:"toolConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate232.errors : vErrors.concat(validate232.errors);
errors = vErrors.length;
}
}
if(data.safetySettings !== undefined){
let data7 = data.safetySettings;
if(Array.isArray(data7)){
if(data7.length > 64){
const err7 = {instancePath:instancePath+"/safetySettings",schemaPath:"#/properties/safetySettings/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len2 = data7.length;
for(let i2=0; i2<len2; i2++){
if(!(validate242(data7[i2], {instancePath:instancePath+"/safetySettings/" + i2,parentData:data7,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate242.errors : vErrors.concat(validate242.errors);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath:instancePath+"/safetySettings",schemaPath:"#/properties/safetySettings/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.generationConfig !== undefined){
if(!(validate250(data.generationConfig, {instancePath:instancePath+"/generationConfig",parentData:data,parentDataProperty:"generationConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate250.errors : vErrors.concat(validate250.errors);
errors = vErrors.length;
}
}
if(data.cachedContent !== undefined){
let data10 = data.cachedContent;
if(typeof data10 === "string"){
if(!pattern10.test(data10)){
const err9 = {instancePath:instancePath+"/cachedContent",schemaPath:"#/properties/cachedContent/pattern",keyword:"pattern",params:{pattern: "^(cachedContents/[A-Za-z0-9_-]+|projects/[^/]+/locations/[^/]+/cachedContents/[A-Za-z0-9_-]+)$"},message:"must match pattern \""+"^(cachedContents/[A-Za-z0-9_-]+|projects/[^/]+/locations/[^/]+/cachedContents/[A-Za-z0-9_-]+)$"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/cachedContent",schemaPath:"#/properties/cachedContent/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.labels !== undefined){
let data11 = data.labels;
if(!(data11 && typeof data11 == "object" && !Array.isArray(data11))){
const err11 = {instancePath:instancePath+"/labels",schemaPath:"#/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.serviceTier !== undefined){
if(!(validate330(data.serviceTier, {instancePath:instancePath+"/serviceTier",parentData:data,parentDataProperty:"serviceTier",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate330.errors : vErrors.concat(validate330.errors);
errors = vErrors.length;
}
}
if(data.store !== undefined){
if(typeof data.store !== "boolean"){
const err12 = {instancePath:instancePath+"/store",schemaPath:"#/properties/store/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.continuationToken !== undefined){
let data14 = data.continuationToken;
if(typeof data14 === "string"){
if(func1(data14) < 1){
const err13 = {instancePath:instancePath+"/continuationToken",schemaPath:"#/properties/continuationToken/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/continuationToken",schemaPath:"#/properties/continuationToken/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate55.errors = vErrors;
return errors === 0;
}
validate55.evaluated = {"props":{"model":true,"contents":true,"systemInstruction":true,"tools":true,"toolConfig":true,"safetySettings":true,"generationConfig":true,"cachedContent":true,"labels":true,"serviceTier":true,"store":true,"continuationToken":true},"dynamicProps":false,"dynamicItems":false};

const schema150 = {"allOf":[{"$ref":"document#/$defs/GenerationConfig"},{"$ref":"document#/$defs/NestedConfigMembers"}]};
const schema151 = {"type":"object","properties":{"systemInstruction":{"$ref":"document#/$defs/Content"},"tools":{"type":"array","maxItems":128,"items":{"$ref":"document#/$defs/Tool"}},"toolConfig":{"$ref":"document#/$defs/ToolConfig"},"safetySettings":{"type":"array","maxItems":64,"items":{"$ref":"document#/$defs/SafetySetting"}},"cachedContent":{"type":"string","pattern":"^(cachedContents/[A-Za-z0-9_-]+|projects/[^/]+/locations/[^/]+/cachedContents/[A-Za-z0-9_-]+)$"},"labels":{"type":"object"},"serviceTier":{"$ref":"document#/$defs/ServiceTier"},"store":{"type":"boolean"},"continuationToken":{"type":"string","minLength":1},"httpOptions":{"type":"object"}}};

function validate335(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate335.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.systemInstruction !== undefined){
if(!(validate56(data.systemInstruction, {instancePath:instancePath+"/systemInstruction",parentData:data,parentDataProperty:"systemInstruction",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
if(data.tools !== undefined){
let data1 = data.tools;
if(Array.isArray(data1)){
if(data1.length > 128){
const err0 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/maxItems",keyword:"maxItems",params:{limit: 128},message:"must NOT have more than 128 items"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate118(data1[i0], {instancePath:instancePath+"/tools/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : vErrors.concat(validate118.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.toolConfig !== undefined){
if(!(validate232(data.toolConfig, {instancePath:instancePath+"/toolConfig",parentData:data,parentDataProperty:"toolConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate232.errors : vErrors.concat(validate232.errors);
errors = vErrors.length;
}
}
if(data.safetySettings !== undefined){
let data4 = data.safetySettings;
if(Array.isArray(data4)){
if(data4.length > 64){
const err2 = {instancePath:instancePath+"/safetySettings",schemaPath:"#/properties/safetySettings/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
if(!(validate242(data4[i1], {instancePath:instancePath+"/safetySettings/" + i1,parentData:data4,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate242.errors : vErrors.concat(validate242.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath:instancePath+"/safetySettings",schemaPath:"#/properties/safetySettings/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.cachedContent !== undefined){
let data6 = data.cachedContent;
if(typeof data6 === "string"){
if(!pattern10.test(data6)){
const err4 = {instancePath:instancePath+"/cachedContent",schemaPath:"#/properties/cachedContent/pattern",keyword:"pattern",params:{pattern: "^(cachedContents/[A-Za-z0-9_-]+|projects/[^/]+/locations/[^/]+/cachedContents/[A-Za-z0-9_-]+)$"},message:"must match pattern \""+"^(cachedContents/[A-Za-z0-9_-]+|projects/[^/]+/locations/[^/]+/cachedContents/[A-Za-z0-9_-]+)$"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/cachedContent",schemaPath:"#/properties/cachedContent/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.labels !== undefined){
let data7 = data.labels;
if(!(data7 && typeof data7 == "object" && !Array.isArray(data7))){
const err6 = {instancePath:instancePath+"/labels",schemaPath:"#/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.serviceTier !== undefined){
if(!(validate330(data.serviceTier, {instancePath:instancePath+"/serviceTier",parentData:data,parentDataProperty:"serviceTier",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate330.errors : vErrors.concat(validate330.errors);
errors = vErrors.length;
}
}
if(data.store !== undefined){
if(typeof data.store !== "boolean"){
const err7 = {instancePath:instancePath+"/store",schemaPath:"#/properties/store/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.continuationToken !== undefined){
let data10 = data.continuationToken;
if(typeof data10 === "string"){
if(func1(data10) < 1){
const err8 = {instancePath:instancePath+"/continuationToken",schemaPath:"#/properties/continuationToken/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/continuationToken",schemaPath:"#/properties/continuationToken/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.httpOptions !== undefined){
let data11 = data.httpOptions;
if(!(data11 && typeof data11 == "object" && !Array.isArray(data11))){
const err10 = {instancePath:instancePath+"/httpOptions",schemaPath:"#/properties/httpOptions/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate335.errors = vErrors;
return errors === 0;
}
validate335.evaluated = {"props":{"systemInstruction":true,"tools":true,"toolConfig":true,"safetySettings":true,"cachedContent":true,"labels":true,"serviceTier":true,"store":true,"continuationToken":true,"httpOptions":true},"dynamicProps":false,"dynamicItems":false};


function validate333(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate333.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate250(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate250.errors : vErrors.concat(validate250.errors);
errors = vErrors.length;
}
if(!(validate335(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate335.errors : vErrors.concat(validate335.errors);
errors = vErrors.length;
}
validate333.errors = vErrors;
return errors === 0;
}
validate333.evaluated = {"props":{"systemInstruction":true,"tools":true,"toolConfig":true,"safetySettings":true,"cachedContent":true,"labels":true,"serviceTier":true,"store":true,"continuationToken":true,"httpOptions":true,"candidateCount":true,"maxOutputTokens":true,"temperature":true,"topP":true,"topK":true,"seed":true,"presencePenalty":true,"frequencyPenalty":true,"stopSequences":true,"responseLogprobs":true,"logprobs":true,"responseMimeType":true,"responseSchema":true,"responseJsonSchema":true,"responseModalities":true,"responseFormat":true,"thinkingConfig":true,"speechConfig":true,"imageConfig":true,"mediaResolution":true,"audioTimestamp":true,"audioTranscriptionConfig":true,"translationConfig":true,"enableAffectiveDialog":true,"enableEnhancedCivicAnswers":true,"routingConfig":true,"modelSelectionConfig":true},"dynamicProps":false,"dynamicItems":false};

const schema152 = {"type":"object","properties":{"providerConfigs":{"type":"object","maxProperties":50,"additionalProperties":{"$ref":"document#/$defs/ProviderOverride"}}}};
const schema153 = {"allOf":[{"$ref":"document#/$defs/GenerationConfig"},{"$ref":"document#/$defs/ProviderConnection"}]};
const schema154 = {"type":"object","properties":{"timeoutMs":{"type":"integer","minimum":0,"maximum":3600000},"apiKey":{"type":"string","minLength":1,"maxLength":4096},"baseUrl":{"type":"string","minLength":1,"maxLength":2048},"headers":{"type":"object"},"authType":{"type":"string","enum":["bearer","api_key","custom"]},"authHeaderName":{"type":"string","minLength":1,"maxLength":128},"healthEndpoint":{"type":"string"},"rateLimitRpm":{"type":"integer"},"retryConfig":{"type":"object"}}};

function validate346(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate346.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.timeoutMs !== undefined){
let data0 = data.timeoutMs;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err0 = {instancePath:instancePath+"/timeoutMs",schemaPath:"#/properties/timeoutMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 3600000 || isNaN(data0)){
const err1 = {instancePath:instancePath+"/timeoutMs",schemaPath:"#/properties/timeoutMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600000},message:"must be <= 3600000"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0 < 0 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/timeoutMs",schemaPath:"#/properties/timeoutMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
if(data.apiKey !== undefined){
let data1 = data.apiKey;
if(typeof data1 === "string"){
if(func1(data1) > 4096){
const err3 = {instancePath:instancePath+"/apiKey",schemaPath:"#/properties/apiKey/maxLength",keyword:"maxLength",params:{limit: 4096},message:"must NOT have more than 4096 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(func1(data1) < 1){
const err4 = {instancePath:instancePath+"/apiKey",schemaPath:"#/properties/apiKey/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/apiKey",schemaPath:"#/properties/apiKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.baseUrl !== undefined){
let data2 = data.baseUrl;
if(typeof data2 === "string"){
if(func1(data2) > 2048){
const err6 = {instancePath:instancePath+"/baseUrl",schemaPath:"#/properties/baseUrl/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func1(data2) < 1){
const err7 = {instancePath:instancePath+"/baseUrl",schemaPath:"#/properties/baseUrl/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/baseUrl",schemaPath:"#/properties/baseUrl/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.headers !== undefined){
let data3 = data.headers;
if(!(data3 && typeof data3 == "object" && !Array.isArray(data3))){
const err9 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.authType !== undefined){
let data4 = data.authType;
if(typeof data4 !== "string"){
const err10 = {instancePath:instancePath+"/authType",schemaPath:"#/properties/authType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!(((data4 === "bearer") || (data4 === "api_key")) || (data4 === "custom"))){
const err11 = {instancePath:instancePath+"/authType",schemaPath:"#/properties/authType/enum",keyword:"enum",params:{allowedValues: schema154.properties.authType.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.authHeaderName !== undefined){
let data5 = data.authHeaderName;
if(typeof data5 === "string"){
if(func1(data5) > 128){
const err12 = {instancePath:instancePath+"/authHeaderName",schemaPath:"#/properties/authHeaderName/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(func1(data5) < 1){
const err13 = {instancePath:instancePath+"/authHeaderName",schemaPath:"#/properties/authHeaderName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/authHeaderName",schemaPath:"#/properties/authHeaderName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.healthEndpoint !== undefined){
if(typeof data.healthEndpoint !== "string"){
const err15 = {instancePath:instancePath+"/healthEndpoint",schemaPath:"#/properties/healthEndpoint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.rateLimitRpm !== undefined){
let data7 = data.rateLimitRpm;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err16 = {instancePath:instancePath+"/rateLimitRpm",schemaPath:"#/properties/rateLimitRpm/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.retryConfig !== undefined){
let data8 = data.retryConfig;
if(!(data8 && typeof data8 == "object" && !Array.isArray(data8))){
const err17 = {instancePath:instancePath+"/retryConfig",schemaPath:"#/properties/retryConfig/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
validate346.errors = vErrors;
return errors === 0;
}
validate346.evaluated = {"props":{"timeoutMs":true,"apiKey":true,"baseUrl":true,"headers":true,"authType":true,"authHeaderName":true,"healthEndpoint":true,"rateLimitRpm":true,"retryConfig":true},"dynamicProps":false,"dynamicItems":false};


function validate344(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate344.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate250(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate250.errors : vErrors.concat(validate250.errors);
errors = vErrors.length;
}
if(!(validate346(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate346.errors : vErrors.concat(validate346.errors);
errors = vErrors.length;
}
validate344.errors = vErrors;
return errors === 0;
}
validate344.evaluated = {"props":{"timeoutMs":true,"apiKey":true,"baseUrl":true,"headers":true,"authType":true,"authHeaderName":true,"healthEndpoint":true,"rateLimitRpm":true,"retryConfig":true,"candidateCount":true,"maxOutputTokens":true,"temperature":true,"topP":true,"topK":true,"seed":true,"presencePenalty":true,"frequencyPenalty":true,"stopSequences":true,"responseLogprobs":true,"logprobs":true,"responseMimeType":true,"responseSchema":true,"responseJsonSchema":true,"responseModalities":true,"responseFormat":true,"thinkingConfig":true,"speechConfig":true,"imageConfig":true,"mediaResolution":true,"audioTimestamp":true,"audioTranscriptionConfig":true,"translationConfig":true,"enableAffectiveDialog":true,"enableEnhancedCivicAnswers":true,"routingConfig":true,"modelSelectionConfig":true},"dynamicProps":false,"dynamicItems":false};


function validate343(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate343.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.providerConfigs !== undefined){
let data0 = data.providerConfigs;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(Object.keys(data0).length > 50){
const err0 = {instancePath:instancePath+"/providerConfigs",schemaPath:"#/properties/providerConfigs/maxProperties",keyword:"maxProperties",params:{limit: 50},message:"must NOT have more than 50 properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data0){
if(!(validate344(data0[key0], {instancePath:instancePath+"/providerConfigs/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data0,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate344.errors : vErrors.concat(validate344.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath:instancePath+"/providerConfigs",schemaPath:"#/properties/providerConfigs/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate343.errors = vErrors;
return errors === 0;
}
validate343.evaluated = {"props":{"providerConfigs":true},"dynamicProps":false,"dynamicItems":false};

const schema155 = {"type":"object","properties":{"modelRouter":{"$ref":"document#/$defs/ModelRouter"}}};
const schema156 = {"type":"object","properties":{"costOptimization":{"type":"boolean"},"costBias":{"type":"number","minimum":0,"maximum":1},"fallbackModels":{"type":"array","maxItems":50,"items":{"$ref":"document#/$defs/ModelReference"}},"models":{"type":"array","maxItems":50,"items":{"$ref":"document#/$defs/RouterCandidate"}},"client":{},"cache":{}}};
const schema157 = {"type":"string","minLength":1,"maxLength":256,"pattern":"^[A-Za-z0-9][A-Za-z0-9._@:/-]*$"};
const pattern12 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._@:/-]*$", "u");

function validate352(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate352.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(func1(data) > 256){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(func1(data) < 1){
const err1 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern12.test(data)){
const err2 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._@:/-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._@:/-]*$"+"\""};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate352.errors = vErrors;
return errors === 0;
}
validate352.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema158 = {"type":"object","properties":{"provider":{"$ref":"document#/$defs/ProviderReference"},"modelName":{"$ref":"document#/$defs/ModelReference"},"costPer1mInputTokens":{"type":"number","minimum":0},"costPer1mOutputTokens":{"type":"number","minimum":0},"maxContextTokens":{"type":"integer","minimum":0},"maxOutputTokens":{"type":"integer","minimum":0},"supportsToolCalling":{"type":"boolean"},"taskType":{"type":"string"},"complexity":{}}};
const schema159 = {"type":"string","minLength":1,"maxLength":64};

function validate355(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate355.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(func1(data) > 64){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(func1(data) < 1){
const err1 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate355.errors = vErrors;
return errors === 0;
}
validate355.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate354(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate354.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.provider !== undefined){
if(!(validate355(data.provider, {instancePath:instancePath+"/provider",parentData:data,parentDataProperty:"provider",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate355.errors : vErrors.concat(validate355.errors);
errors = vErrors.length;
}
}
if(data.modelName !== undefined){
if(!(validate352(data.modelName, {instancePath:instancePath+"/modelName",parentData:data,parentDataProperty:"modelName",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate352.errors : vErrors.concat(validate352.errors);
errors = vErrors.length;
}
}
if(data.costPer1mInputTokens !== undefined){
let data2 = data.costPer1mInputTokens;
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err0 = {instancePath:instancePath+"/costPer1mInputTokens",schemaPath:"#/properties/costPer1mInputTokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/costPer1mInputTokens",schemaPath:"#/properties/costPer1mInputTokens/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.costPer1mOutputTokens !== undefined){
let data3 = data.costPer1mOutputTokens;
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
const err2 = {instancePath:instancePath+"/costPer1mOutputTokens",schemaPath:"#/properties/costPer1mOutputTokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/costPer1mOutputTokens",schemaPath:"#/properties/costPer1mOutputTokens/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.maxContextTokens !== undefined){
let data4 = data.maxContextTokens;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err4 = {instancePath:instancePath+"/maxContextTokens",schemaPath:"#/properties/maxContextTokens/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
const err5 = {instancePath:instancePath+"/maxContextTokens",schemaPath:"#/properties/maxContextTokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.maxOutputTokens !== undefined){
let data5 = data.maxOutputTokens;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err6 = {instancePath:instancePath+"/maxOutputTokens",schemaPath:"#/properties/maxOutputTokens/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 0 || isNaN(data5)){
const err7 = {instancePath:instancePath+"/maxOutputTokens",schemaPath:"#/properties/maxOutputTokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
if(data.supportsToolCalling !== undefined){
if(typeof data.supportsToolCalling !== "boolean"){
const err8 = {instancePath:instancePath+"/supportsToolCalling",schemaPath:"#/properties/supportsToolCalling/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.taskType !== undefined){
if(typeof data.taskType !== "string"){
const err9 = {instancePath:instancePath+"/taskType",schemaPath:"#/properties/taskType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate354.errors = vErrors;
return errors === 0;
}
validate354.evaluated = {"props":{"provider":true,"modelName":true,"costPer1mInputTokens":true,"costPer1mOutputTokens":true,"maxContextTokens":true,"maxOutputTokens":true,"supportsToolCalling":true,"taskType":true,"complexity":true},"dynamicProps":false,"dynamicItems":false};


function validate351(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate351.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.costOptimization !== undefined){
if(typeof data.costOptimization !== "boolean"){
const err0 = {instancePath:instancePath+"/costOptimization",schemaPath:"#/properties/costOptimization/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.costBias !== undefined){
let data1 = data.costBias;
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 1 || isNaN(data1)){
const err1 = {instancePath:instancePath+"/costBias",schemaPath:"#/properties/costBias/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err2 = {instancePath:instancePath+"/costBias",schemaPath:"#/properties/costBias/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/costBias",schemaPath:"#/properties/costBias/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.fallbackModels !== undefined){
let data2 = data.fallbackModels;
if(Array.isArray(data2)){
if(data2.length > 50){
const err4 = {instancePath:instancePath+"/fallbackModels",schemaPath:"#/properties/fallbackModels/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(!(validate352(data2[i0], {instancePath:instancePath+"/fallbackModels/" + i0,parentData:data2,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate352.errors : vErrors.concat(validate352.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath:instancePath+"/fallbackModels",schemaPath:"#/properties/fallbackModels/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.models !== undefined){
let data4 = data.models;
if(Array.isArray(data4)){
if(data4.length > 50){
const err6 = {instancePath:instancePath+"/models",schemaPath:"#/properties/models/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
if(!(validate354(data4[i1], {instancePath:instancePath+"/models/" + i1,parentData:data4,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate354.errors : vErrors.concat(validate354.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath:instancePath+"/models",schemaPath:"#/properties/models/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate351.errors = vErrors;
return errors === 0;
}
validate351.evaluated = {"props":{"costOptimization":true,"costBias":true,"fallbackModels":true,"models":true,"client":true,"cache":true},"dynamicProps":false,"dynamicItems":false};


function validate350(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate350.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.modelRouter !== undefined){
if(!(validate351(data.modelRouter, {instancePath:instancePath+"/modelRouter",parentData:data,parentDataProperty:"modelRouter",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate351.errors : vErrors.concat(validate351.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate350.errors = vErrors;
return errors === 0;
}
validate350.evaluated = {"props":{"modelRouter":true},"dynamicProps":false,"dynamicItems":false};

const schema160 = {"type":"object","properties":{"fallback":{"$ref":"document#/$defs/FallbackPolicy"}}};
const schema161 = {"type":"object","properties":{"enabled":{"type":"boolean"},"mode":{"$ref":"document#/$defs/FallbackMode"},"maxRetries":{"type":"integer","minimum":0,"maximum":5},"timeoutMs":{"type":"integer","minimum":0},"circuitBreaker":{"$ref":"document#/$defs/ClientCircuitBreaker"}}};
const schema162 = {"type":"string","enum":["sequential","race",""]};

function validate363(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate363.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((data === "sequential") || (data === "race")) || (data === ""))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema162.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate363.errors = vErrors;
return errors === 0;
}
validate363.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema163 = {"type":"object","properties":{"failureThreshold":{"type":"integer","minimum":0},"successThreshold":{"type":"integer","minimum":0},"timeoutMs":{"type":"integer","minimum":0},"resetAfterMs":{"type":"integer","minimum":0}}};

function validate365(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate365.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.failureThreshold !== undefined){
let data0 = data.failureThreshold;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err0 = {instancePath:instancePath+"/failureThreshold",schemaPath:"#/properties/failureThreshold/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 0 || isNaN(data0)){
const err1 = {instancePath:instancePath+"/failureThreshold",schemaPath:"#/properties/failureThreshold/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
if(data.successThreshold !== undefined){
let data1 = data.successThreshold;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err2 = {instancePath:instancePath+"/successThreshold",schemaPath:"#/properties/successThreshold/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
const err3 = {instancePath:instancePath+"/successThreshold",schemaPath:"#/properties/successThreshold/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
if(data.timeoutMs !== undefined){
let data2 = data.timeoutMs;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err4 = {instancePath:instancePath+"/timeoutMs",schemaPath:"#/properties/timeoutMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err5 = {instancePath:instancePath+"/timeoutMs",schemaPath:"#/properties/timeoutMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.resetAfterMs !== undefined){
let data3 = data.resetAfterMs;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err6 = {instancePath:instancePath+"/resetAfterMs",schemaPath:"#/properties/resetAfterMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
const err7 = {instancePath:instancePath+"/resetAfterMs",schemaPath:"#/properties/resetAfterMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate365.errors = vErrors;
return errors === 0;
}
validate365.evaluated = {"props":{"failureThreshold":true,"successThreshold":true,"timeoutMs":true,"resetAfterMs":true},"dynamicProps":false,"dynamicItems":false};


function validate362(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate362.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.enabled !== undefined){
if(typeof data.enabled !== "boolean"){
const err0 = {instancePath:instancePath+"/enabled",schemaPath:"#/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.mode !== undefined){
if(!(validate363(data.mode, {instancePath:instancePath+"/mode",parentData:data,parentDataProperty:"mode",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate363.errors : vErrors.concat(validate363.errors);
errors = vErrors.length;
}
}
if(data.maxRetries !== undefined){
let data2 = data.maxRetries;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err1 = {instancePath:instancePath+"/maxRetries",schemaPath:"#/properties/maxRetries/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 5 || isNaN(data2)){
const err2 = {instancePath:instancePath+"/maxRetries",schemaPath:"#/properties/maxRetries/maximum",keyword:"maximum",params:{comparison: "<=", limit: 5},message:"must be <= 5"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data2 < 0 || isNaN(data2)){
const err3 = {instancePath:instancePath+"/maxRetries",schemaPath:"#/properties/maxRetries/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
if(data.timeoutMs !== undefined){
let data3 = data.timeoutMs;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err4 = {instancePath:instancePath+"/timeoutMs",schemaPath:"#/properties/timeoutMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
const err5 = {instancePath:instancePath+"/timeoutMs",schemaPath:"#/properties/timeoutMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.circuitBreaker !== undefined){
if(!(validate365(data.circuitBreaker, {instancePath:instancePath+"/circuitBreaker",parentData:data,parentDataProperty:"circuitBreaker",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate365.errors : vErrors.concat(validate365.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate362.errors = vErrors;
return errors === 0;
}
validate362.evaluated = {"props":{"enabled":true,"mode":true,"maxRetries":true,"timeoutMs":true,"circuitBreaker":true},"dynamicProps":false,"dynamicItems":false};


function validate361(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate361.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.fallback !== undefined){
if(!(validate362(data.fallback, {instancePath:instancePath+"/fallback",parentData:data,parentDataProperty:"fallback",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate362.errors : vErrors.concat(validate362.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate361.errors = vErrors;
return errors === 0;
}
validate361.evaluated = {"props":{"fallback":true},"dynamicProps":false,"dynamicItems":false};

const schema164 = {"type":"object","properties":{"semanticCache":{"$ref":"document#/$defs/SemanticCache"},"promptCache":{"$ref":"document#/$defs/PromptCache"}}};
const schema165 = {"type":"object","properties":{"enabled":{"type":"boolean"},"similarityThreshold":{"type":"number","exclusiveMinimum":0,"maximum":1}}};

function validate370(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate370.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.enabled !== undefined){
if(typeof data.enabled !== "boolean"){
const err0 = {instancePath:instancePath+"/enabled",schemaPath:"#/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.similarityThreshold !== undefined){
let data1 = data.similarityThreshold;
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 1 || isNaN(data1)){
const err1 = {instancePath:instancePath+"/similarityThreshold",schemaPath:"#/properties/similarityThreshold/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data1 <= 0 || isNaN(data1)){
const err2 = {instancePath:instancePath+"/similarityThreshold",schemaPath:"#/properties/similarityThreshold/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/similarityThreshold",schemaPath:"#/properties/similarityThreshold/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate370.errors = vErrors;
return errors === 0;
}
validate370.evaluated = {"props":{"enabled":true,"similarityThreshold":true},"dynamicProps":false,"dynamicItems":false};

const schema166 = {"type":"object","properties":{"enabled":{"type":"boolean"},"ttl":{"type":"integer","minimum":1,"maximum":604800}}};

function validate372(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate372.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.enabled !== undefined){
if(typeof data.enabled !== "boolean"){
const err0 = {instancePath:instancePath+"/enabled",schemaPath:"#/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.ttl !== undefined){
let data1 = data.ttl;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err1 = {instancePath:instancePath+"/ttl",schemaPath:"#/properties/ttl/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 604800 || isNaN(data1)){
const err2 = {instancePath:instancePath+"/ttl",schemaPath:"#/properties/ttl/maximum",keyword:"maximum",params:{comparison: "<=", limit: 604800},message:"must be <= 604800"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data1 < 1 || isNaN(data1)){
const err3 = {instancePath:instancePath+"/ttl",schemaPath:"#/properties/ttl/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate372.errors = vErrors;
return errors === 0;
}
validate372.evaluated = {"props":{"enabled":true,"ttl":true},"dynamicProps":false,"dynamicItems":false};


function validate369(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate369.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.semanticCache !== undefined){
if(!(validate370(data.semanticCache, {instancePath:instancePath+"/semanticCache",parentData:data,parentDataProperty:"semanticCache",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate370.errors : vErrors.concat(validate370.errors);
errors = vErrors.length;
}
}
if(data.promptCache !== undefined){
if(!(validate372(data.promptCache, {instancePath:instancePath+"/promptCache",parentData:data,parentDataProperty:"promptCache",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate372.errors : vErrors.concat(validate372.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate369.errors = vErrors;
return errors === 0;
}
validate369.evaluated = {"props":{"semanticCache":true,"promptCache":true},"dynamicProps":false,"dynamicItems":false};


function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate54.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate55(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.config !== undefined){
if(!(validate333(data.config, {instancePath:instancePath+"/config",parentData:data,parentDataProperty:"config",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate333.errors : vErrors.concat(validate333.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(validate343(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate343.errors : vErrors.concat(validate343.errors);
errors = vErrors.length;
}
if(!(validate350(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate350.errors : vErrors.concat(validate350.errors);
errors = vErrors.length;
}
if(!(validate361(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate361.errors : vErrors.concat(validate361.errors);
errors = vErrors.length;
}
if(!(validate369(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate369.errors : vErrors.concat(validate369.errors);
errors = vErrors.length;
}
validate54.errors = vErrors;
return errors === 0;
}
validate54.evaluated = {"props":{"semanticCache":true,"promptCache":true,"fallback":true,"modelRouter":true,"providerConfigs":true,"config":true,"model":true,"contents":true,"systemInstruction":true,"tools":true,"toolConfig":true,"safetySettings":true,"generationConfig":true,"cachedContent":true,"labels":true,"serviceTier":true,"store":true,"continuationToken":true},"dynamicProps":false,"dynamicItems":false};


function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="adaptive_generateContent" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate52.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requestBody === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requestBody"},message:"must have required property '"+"requestBody"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.header !== undefined){
let data0 = data.header;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["x-server-timeout"] !== undefined){
if(typeof data0["x-server-timeout"] !== "string"){
const err1 = {instancePath:instancePath+"/header/x-server-timeout",schemaPath:"#/properties/header/properties/x-server-timeout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0["x-gateway-strict"] !== undefined){
if(typeof data0["x-gateway-strict"] !== "string"){
const err2 = {instancePath:instancePath+"/header/x-gateway-strict",schemaPath:"#/properties/header/properties/x-gateway-strict/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0["x-gateway-dry-run"] !== undefined){
if(typeof data0["x-gateway-dry-run"] !== "string"){
const err3 = {instancePath:instancePath+"/header/x-gateway-dry-run",schemaPath:"#/properties/header/properties/x-gateway-dry-run/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0["x-gateway-extensions"] !== undefined){
if(typeof data0["x-gateway-extensions"] !== "string"){
const err4 = {instancePath:instancePath+"/header/x-gateway-extensions",schemaPath:"#/properties/header/properties/x-gateway-extensions/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0["idempotency-key"] !== undefined){
let data5 = data0["idempotency-key"];
if(typeof data5 === "string"){
if(func1(data5) > 255){
const err5 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(func1(data5) < 1){
const err6 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern3.test(data5)){
const err7 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/pattern",keyword:"pattern",params:{pattern: "^[\\x20-\\x7E]+$"},message:"must match pattern \""+"^[\\x20-\\x7E]+$"+"\""};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data0["x-request-id"] !== undefined){
if(typeof data0["x-request-id"] !== "string"){
const err9 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.query !== undefined){
let data7 = data.query;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.$alt !== undefined){
if(typeof data7.$alt !== "string"){
const err11 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data7.key !== undefined){
if(typeof data7.key !== "string"){
const err12 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data7.prettyPrint !== undefined){
if(typeof data7.prettyPrint !== "string"){
const err13 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data7.fields !== undefined){
if(typeof data7.fields !== "string"){
const err14 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data7.alt !== undefined){
if(typeof data7.alt !== "string"){
const err15 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.requestBody !== undefined){
if(!(validate54(data.requestBody, {instancePath:instancePath+"/requestBody",parentData:data,parentDataProperty:"requestBody",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}
validate52.evaluated = {"props":{"header":true,"query":true,"requestBody":true},"dynamicProps":false,"dynamicItems":false};

export const adaptive_streamGenerateContent = validate376;
const schema167 = {"type":"object","properties":{"header":{"type":"object","properties":{"x-server-timeout":{"type":"string"},"x-gateway-strict":{"type":"string"},"x-gateway-dry-run":{"type":"string"},"x-gateway-extensions":{"type":"string","contentMediaType":"application/json","contentSchema":{"$ref":"document#/$defs/GatewayExtensions"}},"idempotency-key":{"type":"string","minLength":1,"maxLength":255,"pattern":"^[\\x20-\\x7E]+$"},"x-request-id":{"type":"string"}},"required":[]},"query":{"type":"object","properties":{"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]},"requestBody":{"$ref":"document#/$defs/AdaptiveGenerateContentRequest"}},"required":["requestBody"],"$id":"adaptive_streamGenerateContent"};

function validate377(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate377.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate55(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.config !== undefined){
if(!(validate333(data.config, {instancePath:instancePath+"/config",parentData:data,parentDataProperty:"config",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate333.errors : vErrors.concat(validate333.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(validate343(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate343.errors : vErrors.concat(validate343.errors);
errors = vErrors.length;
}
if(!(validate350(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate350.errors : vErrors.concat(validate350.errors);
errors = vErrors.length;
}
if(!(validate361(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate361.errors : vErrors.concat(validate361.errors);
errors = vErrors.length;
}
if(!(validate369(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate369.errors : vErrors.concat(validate369.errors);
errors = vErrors.length;
}
validate377.errors = vErrors;
return errors === 0;
}
validate377.evaluated = {"props":{"semanticCache":true,"promptCache":true,"fallback":true,"modelRouter":true,"providerConfigs":true,"config":true,"model":true,"contents":true,"systemInstruction":true,"tools":true,"toolConfig":true,"safetySettings":true,"generationConfig":true,"cachedContent":true,"labels":true,"serviceTier":true,"store":true,"continuationToken":true},"dynamicProps":false,"dynamicItems":false};


function validate376(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="adaptive_streamGenerateContent" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate376.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requestBody === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requestBody"},message:"must have required property '"+"requestBody"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.header !== undefined){
let data0 = data.header;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["x-server-timeout"] !== undefined){
if(typeof data0["x-server-timeout"] !== "string"){
const err1 = {instancePath:instancePath+"/header/x-server-timeout",schemaPath:"#/properties/header/properties/x-server-timeout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0["x-gateway-strict"] !== undefined){
if(typeof data0["x-gateway-strict"] !== "string"){
const err2 = {instancePath:instancePath+"/header/x-gateway-strict",schemaPath:"#/properties/header/properties/x-gateway-strict/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0["x-gateway-dry-run"] !== undefined){
if(typeof data0["x-gateway-dry-run"] !== "string"){
const err3 = {instancePath:instancePath+"/header/x-gateway-dry-run",schemaPath:"#/properties/header/properties/x-gateway-dry-run/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0["x-gateway-extensions"] !== undefined){
if(typeof data0["x-gateway-extensions"] !== "string"){
const err4 = {instancePath:instancePath+"/header/x-gateway-extensions",schemaPath:"#/properties/header/properties/x-gateway-extensions/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0["idempotency-key"] !== undefined){
let data5 = data0["idempotency-key"];
if(typeof data5 === "string"){
if(func1(data5) > 255){
const err5 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(func1(data5) < 1){
const err6 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern3.test(data5)){
const err7 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/pattern",keyword:"pattern",params:{pattern: "^[\\x20-\\x7E]+$"},message:"must match pattern \""+"^[\\x20-\\x7E]+$"+"\""};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data0["x-request-id"] !== undefined){
if(typeof data0["x-request-id"] !== "string"){
const err9 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.query !== undefined){
let data7 = data.query;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.$alt !== undefined){
if(typeof data7.$alt !== "string"){
const err11 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data7.key !== undefined){
if(typeof data7.key !== "string"){
const err12 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data7.prettyPrint !== undefined){
if(typeof data7.prettyPrint !== "string"){
const err13 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data7.fields !== undefined){
if(typeof data7.fields !== "string"){
const err14 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data7.alt !== undefined){
if(typeof data7.alt !== "string"){
const err15 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.requestBody !== undefined){
if(!(validate377(data.requestBody, {instancePath:instancePath+"/requestBody",parentData:data,parentDataProperty:"requestBody",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate377.errors : vErrors.concat(validate377.errors);
errors = vErrors.length;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate376.errors = vErrors;
return errors === 0;
}
validate376.evaluated = {"props":{"header":true,"query":true,"requestBody":true},"dynamicProps":false,"dynamicItems":false};

export const adaptive_countTokens = validate385;
const schema169 = {"type":"object","properties":{"header":{"type":"object","properties":{"x-server-timeout":{"type":"string"},"x-gateway-strict":{"type":"string"},"x-gateway-extensions":{"type":"string","contentMediaType":"application/json","contentSchema":{"$ref":"document#/$defs/GatewayExtensions"}},"idempotency-key":{"type":"string","minLength":1,"maxLength":255,"pattern":"^[\\x20-\\x7E]+$"},"x-request-id":{"type":"string"}},"required":[]},"query":{"type":"object","properties":{"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]},"requestBody":{"$ref":"document#/$defs/CountTokensRequest"}},"required":["requestBody"],"$id":"adaptive_countTokens"};
const schema170 = {"type":"object","properties":{"model":{"type":"string"},"contents":{"type":"array","minItems":1,"maxItems":16384,"items":{"$ref":"document#/$defs/Content"}},"generateContentRequest":{"$ref":"document#/$defs/GenerateContentRequest"},"systemInstruction":{"$ref":"document#/$defs/Content"},"tools":{"type":"array","maxItems":128,"items":{"$ref":"document#/$defs/Tool"}},"generationConfig":{"$ref":"document#/$defs/GenerationConfig"}}};

function validate386(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate386.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.model !== undefined){
if(typeof data.model !== "string"){
const err0 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.contents !== undefined){
let data1 = data.contents;
if(Array.isArray(data1)){
if(data1.length > 16384){
const err1 = {instancePath:instancePath+"/contents",schemaPath:"#/properties/contents/maxItems",keyword:"maxItems",params:{limit: 16384},message:"must NOT have more than 16384 items"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data1.length < 1){
const err2 = {instancePath:instancePath+"/contents",schemaPath:"#/properties/contents/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate56(data1[i0], {instancePath:instancePath+"/contents/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath:instancePath+"/contents",schemaPath:"#/properties/contents/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.generateContentRequest !== undefined){
if(!(validate55(data.generateContentRequest, {instancePath:instancePath+"/generateContentRequest",parentData:data,parentDataProperty:"generateContentRequest",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data.systemInstruction !== undefined){
if(!(validate56(data.systemInstruction, {instancePath:instancePath+"/systemInstruction",parentData:data,parentDataProperty:"systemInstruction",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
if(data.tools !== undefined){
let data5 = data.tools;
if(Array.isArray(data5)){
if(data5.length > 128){
const err4 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/maxItems",keyword:"maxItems",params:{limit: 128},message:"must NOT have more than 128 items"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
if(!(validate118(data5[i1], {instancePath:instancePath+"/tools/" + i1,parentData:data5,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : vErrors.concat(validate118.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.generationConfig !== undefined){
if(!(validate250(data.generationConfig, {instancePath:instancePath+"/generationConfig",parentData:data,parentDataProperty:"generationConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate250.errors : vErrors.concat(validate250.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate386.errors = vErrors;
return errors === 0;
}
validate386.evaluated = {"props":{"model":true,"contents":true,"generateContentRequest":true,"systemInstruction":true,"tools":true,"generationConfig":true},"dynamicProps":false,"dynamicItems":false};


function validate385(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="adaptive_countTokens" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate385.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requestBody === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requestBody"},message:"must have required property '"+"requestBody"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.header !== undefined){
let data0 = data.header;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["x-server-timeout"] !== undefined){
if(typeof data0["x-server-timeout"] !== "string"){
const err1 = {instancePath:instancePath+"/header/x-server-timeout",schemaPath:"#/properties/header/properties/x-server-timeout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0["x-gateway-strict"] !== undefined){
if(typeof data0["x-gateway-strict"] !== "string"){
const err2 = {instancePath:instancePath+"/header/x-gateway-strict",schemaPath:"#/properties/header/properties/x-gateway-strict/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0["x-gateway-extensions"] !== undefined){
if(typeof data0["x-gateway-extensions"] !== "string"){
const err3 = {instancePath:instancePath+"/header/x-gateway-extensions",schemaPath:"#/properties/header/properties/x-gateway-extensions/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0["idempotency-key"] !== undefined){
let data4 = data0["idempotency-key"];
if(typeof data4 === "string"){
if(func1(data4) > 255){
const err4 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func1(data4) < 1){
const err5 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern3.test(data4)){
const err6 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/pattern",keyword:"pattern",params:{pattern: "^[\\x20-\\x7E]+$"},message:"must match pattern \""+"^[\\x20-\\x7E]+$"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data0["x-request-id"] !== undefined){
if(typeof data0["x-request-id"] !== "string"){
const err8 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.query !== undefined){
let data6 = data.query;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.$alt !== undefined){
if(typeof data6.$alt !== "string"){
const err10 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data6.key !== undefined){
if(typeof data6.key !== "string"){
const err11 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data6.prettyPrint !== undefined){
if(typeof data6.prettyPrint !== "string"){
const err12 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data6.fields !== undefined){
if(typeof data6.fields !== "string"){
const err13 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data6.alt !== undefined){
if(typeof data6.alt !== "string"){
const err14 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.requestBody !== undefined){
if(!(validate386(data.requestBody, {instancePath:instancePath+"/requestBody",parentData:data,parentDataProperty:"requestBody",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate386.errors : vErrors.concat(validate386.errors);
errors = vErrors.length;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate385.errors = vErrors;
return errors === 0;
}
validate385.evaluated = {"props":{"header":true,"query":true,"requestBody":true},"dynamicProps":false,"dynamicItems":false};

export const adaptive_embedContent = validate393;
const schema171 = {"type":"object","properties":{"header":{"type":"object","properties":{"x-server-timeout":{"type":"string"},"x-gateway-strict":{"type":"string"},"x-gateway-extensions":{"type":"string","contentMediaType":"application/json","contentSchema":{"$ref":"document#/$defs/GatewayExtensions"}},"idempotency-key":{"type":"string","minLength":1,"maxLength":255,"pattern":"^[\\x20-\\x7E]+$"},"x-request-id":{"type":"string"}},"required":[]},"query":{"type":"object","properties":{"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]},"requestBody":{"$ref":"document#/$defs/EmbedContentRequest"}},"required":["requestBody"],"$id":"adaptive_embedContent"};
const schema172 = {"type":"object","required":["content"],"properties":{"model":{"type":"string"},"content":{"$ref":"document#/$defs/Content"},"taskType":{"$ref":"document#/$defs/EmbedTaskType"},"title":{"type":"string"},"outputDimensionality":{"type":"integer","minimum":1,"maximum":2147483647},"autoTruncate":{"type":"boolean"},"embedContentConfig":{"$ref":"document#/$defs/EmbedContentConfig"}}};
const schema173 = {"type":"string","enum":["TASK_TYPE_UNSPECIFIED","UNSPECIFIED","RETRIEVAL_QUERY","RETRIEVAL_DOCUMENT","SEMANTIC_SIMILARITY","CLASSIFICATION","CLUSTERING","QUESTION_ANSWERING","FACT_VERIFICATION","CODE_RETRIEVAL_QUERY"]};

function validate396(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate396.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((((((((((data === "TASK_TYPE_UNSPECIFIED") || (data === "UNSPECIFIED")) || (data === "RETRIEVAL_QUERY")) || (data === "RETRIEVAL_DOCUMENT")) || (data === "SEMANTIC_SIMILARITY")) || (data === "CLASSIFICATION")) || (data === "CLUSTERING")) || (data === "QUESTION_ANSWERING")) || (data === "FACT_VERIFICATION")) || (data === "CODE_RETRIEVAL_QUERY"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema173.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate396.errors = vErrors;
return errors === 0;
}
validate396.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema174 = {"type":"object","properties":{"taskType":{"$ref":"document#/$defs/EmbedTaskType"},"title":{"type":"string"},"outputDimensionality":{"type":"integer","minimum":1,"maximum":2147483647},"autoTruncate":{"type":"boolean"},"documentOcr":{"type":"boolean"},"audioTrackExtraction":{"type":"boolean"}}};

function validate398(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate398.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.taskType !== undefined){
if(!(validate396(data.taskType, {instancePath:instancePath+"/taskType",parentData:data,parentDataProperty:"taskType",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate396.errors : vErrors.concat(validate396.errors);
errors = vErrors.length;
}
}
if(data.title !== undefined){
if(typeof data.title !== "string"){
const err0 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.outputDimensionality !== undefined){
let data2 = data.outputDimensionality;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err1 = {instancePath:instancePath+"/outputDimensionality",schemaPath:"#/properties/outputDimensionality/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 2147483647 || isNaN(data2)){
const err2 = {instancePath:instancePath+"/outputDimensionality",schemaPath:"#/properties/outputDimensionality/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},message:"must be <= 2147483647"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data2 < 1 || isNaN(data2)){
const err3 = {instancePath:instancePath+"/outputDimensionality",schemaPath:"#/properties/outputDimensionality/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
if(data.autoTruncate !== undefined){
if(typeof data.autoTruncate !== "boolean"){
const err4 = {instancePath:instancePath+"/autoTruncate",schemaPath:"#/properties/autoTruncate/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.documentOcr !== undefined){
if(typeof data.documentOcr !== "boolean"){
const err5 = {instancePath:instancePath+"/documentOcr",schemaPath:"#/properties/documentOcr/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.audioTrackExtraction !== undefined){
if(typeof data.audioTrackExtraction !== "boolean"){
const err6 = {instancePath:instancePath+"/audioTrackExtraction",schemaPath:"#/properties/audioTrackExtraction/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate398.errors = vErrors;
return errors === 0;
}
validate398.evaluated = {"props":{"taskType":true,"title":true,"outputDimensionality":true,"autoTruncate":true,"documentOcr":true,"audioTrackExtraction":true},"dynamicProps":false,"dynamicItems":false};


function validate394(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate394.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.content === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "content"},message:"must have required property '"+"content"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.model !== undefined){
if(typeof data.model !== "string"){
const err1 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.content !== undefined){
if(!(validate56(data.content, {instancePath:instancePath+"/content",parentData:data,parentDataProperty:"content",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
if(data.taskType !== undefined){
if(!(validate396(data.taskType, {instancePath:instancePath+"/taskType",parentData:data,parentDataProperty:"taskType",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate396.errors : vErrors.concat(validate396.errors);
errors = vErrors.length;
}
}
if(data.title !== undefined){
if(typeof data.title !== "string"){
const err2 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.outputDimensionality !== undefined){
let data4 = data.outputDimensionality;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err3 = {instancePath:instancePath+"/outputDimensionality",schemaPath:"#/properties/outputDimensionality/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 2147483647 || isNaN(data4)){
const err4 = {instancePath:instancePath+"/outputDimensionality",schemaPath:"#/properties/outputDimensionality/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},message:"must be <= 2147483647"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err5 = {instancePath:instancePath+"/outputDimensionality",schemaPath:"#/properties/outputDimensionality/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.autoTruncate !== undefined){
if(typeof data.autoTruncate !== "boolean"){
const err6 = {instancePath:instancePath+"/autoTruncate",schemaPath:"#/properties/autoTruncate/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.embedContentConfig !== undefined){
if(!(validate398(data.embedContentConfig, {instancePath:instancePath+"/embedContentConfig",parentData:data,parentDataProperty:"embedContentConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate398.errors : vErrors.concat(validate398.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate394.errors = vErrors;
return errors === 0;
}
validate394.evaluated = {"props":{"model":true,"content":true,"taskType":true,"title":true,"outputDimensionality":true,"autoTruncate":true,"embedContentConfig":true},"dynamicProps":false,"dynamicItems":false};


function validate393(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="adaptive_embedContent" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate393.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requestBody === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requestBody"},message:"must have required property '"+"requestBody"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.header !== undefined){
let data0 = data.header;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["x-server-timeout"] !== undefined){
if(typeof data0["x-server-timeout"] !== "string"){
const err1 = {instancePath:instancePath+"/header/x-server-timeout",schemaPath:"#/properties/header/properties/x-server-timeout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0["x-gateway-strict"] !== undefined){
if(typeof data0["x-gateway-strict"] !== "string"){
const err2 = {instancePath:instancePath+"/header/x-gateway-strict",schemaPath:"#/properties/header/properties/x-gateway-strict/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0["x-gateway-extensions"] !== undefined){
if(typeof data0["x-gateway-extensions"] !== "string"){
const err3 = {instancePath:instancePath+"/header/x-gateway-extensions",schemaPath:"#/properties/header/properties/x-gateway-extensions/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0["idempotency-key"] !== undefined){
let data4 = data0["idempotency-key"];
if(typeof data4 === "string"){
if(func1(data4) > 255){
const err4 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func1(data4) < 1){
const err5 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern3.test(data4)){
const err6 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/pattern",keyword:"pattern",params:{pattern: "^[\\x20-\\x7E]+$"},message:"must match pattern \""+"^[\\x20-\\x7E]+$"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data0["x-request-id"] !== undefined){
if(typeof data0["x-request-id"] !== "string"){
const err8 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.query !== undefined){
let data6 = data.query;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.$alt !== undefined){
if(typeof data6.$alt !== "string"){
const err10 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data6.key !== undefined){
if(typeof data6.key !== "string"){
const err11 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data6.prettyPrint !== undefined){
if(typeof data6.prettyPrint !== "string"){
const err12 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data6.fields !== undefined){
if(typeof data6.fields !== "string"){
const err13 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data6.alt !== undefined){
if(typeof data6.alt !== "string"){
const err14 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.requestBody !== undefined){
if(!(validate394(data.requestBody, {instancePath:instancePath+"/requestBody",parentData:data,parentDataProperty:"requestBody",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate394.errors : vErrors.concat(validate394.errors);
errors = vErrors.length;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate393.errors = vErrors;
return errors === 0;
}
validate393.evaluated = {"props":{"header":true,"query":true,"requestBody":true},"dynamicProps":false,"dynamicItems":false};

export const adaptive_batchEmbedContents = validate402;
const schema175 = {"type":"object","properties":{"header":{"type":"object","properties":{"x-server-timeout":{"type":"string"},"x-gateway-strict":{"type":"string"},"x-gateway-extensions":{"type":"string","contentMediaType":"application/json","contentSchema":{"$ref":"document#/$defs/GatewayExtensions"}},"idempotency-key":{"type":"string","minLength":1,"maxLength":255,"pattern":"^[\\x20-\\x7E]+$"},"x-request-id":{"type":"string"}},"required":[]},"query":{"type":"object","properties":{"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]},"requestBody":{"$ref":"document#/$defs/BatchEmbedContentsRequest"}},"required":["requestBody"],"$id":"adaptive_batchEmbedContents"};
const schema176 = {"type":"object","required":["requests"],"properties":{"requests":{"type":"array","minItems":1,"items":{"$ref":"document#/$defs/EmbedContentRequest"}}}};

function validate404(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate404.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.content === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "content"},message:"must have required property '"+"content"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.model !== undefined){
if(typeof data.model !== "string"){
const err1 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.content !== undefined){
if(!(validate56(data.content, {instancePath:instancePath+"/content",parentData:data,parentDataProperty:"content",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
if(data.taskType !== undefined){
if(!(validate396(data.taskType, {instancePath:instancePath+"/taskType",parentData:data,parentDataProperty:"taskType",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate396.errors : vErrors.concat(validate396.errors);
errors = vErrors.length;
}
}
if(data.title !== undefined){
if(typeof data.title !== "string"){
const err2 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.outputDimensionality !== undefined){
let data4 = data.outputDimensionality;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err3 = {instancePath:instancePath+"/outputDimensionality",schemaPath:"#/properties/outputDimensionality/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 2147483647 || isNaN(data4)){
const err4 = {instancePath:instancePath+"/outputDimensionality",schemaPath:"#/properties/outputDimensionality/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},message:"must be <= 2147483647"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err5 = {instancePath:instancePath+"/outputDimensionality",schemaPath:"#/properties/outputDimensionality/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.autoTruncate !== undefined){
if(typeof data.autoTruncate !== "boolean"){
const err6 = {instancePath:instancePath+"/autoTruncate",schemaPath:"#/properties/autoTruncate/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.embedContentConfig !== undefined){
if(!(validate398(data.embedContentConfig, {instancePath:instancePath+"/embedContentConfig",parentData:data,parentDataProperty:"embedContentConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate398.errors : vErrors.concat(validate398.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate404.errors = vErrors;
return errors === 0;
}
validate404.evaluated = {"props":{"model":true,"content":true,"taskType":true,"title":true,"outputDimensionality":true,"autoTruncate":true,"embedContentConfig":true},"dynamicProps":false,"dynamicItems":false};


function validate403(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate403.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requests === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requests"},message:"must have required property '"+"requests"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.requests !== undefined){
let data0 = data.requests;
if(Array.isArray(data0)){
if(data0.length < 1){
const err1 = {instancePath:instancePath+"/requests",schemaPath:"#/properties/requests/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate404(data0[i0], {instancePath:instancePath+"/requests/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate404.errors : vErrors.concat(validate404.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath:instancePath+"/requests",schemaPath:"#/properties/requests/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate403.errors = vErrors;
return errors === 0;
}
validate403.evaluated = {"props":{"requests":true},"dynamicProps":false,"dynamicItems":false};


function validate402(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="adaptive_batchEmbedContents" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate402.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requestBody === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requestBody"},message:"must have required property '"+"requestBody"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.header !== undefined){
let data0 = data.header;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["x-server-timeout"] !== undefined){
if(typeof data0["x-server-timeout"] !== "string"){
const err1 = {instancePath:instancePath+"/header/x-server-timeout",schemaPath:"#/properties/header/properties/x-server-timeout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0["x-gateway-strict"] !== undefined){
if(typeof data0["x-gateway-strict"] !== "string"){
const err2 = {instancePath:instancePath+"/header/x-gateway-strict",schemaPath:"#/properties/header/properties/x-gateway-strict/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0["x-gateway-extensions"] !== undefined){
if(typeof data0["x-gateway-extensions"] !== "string"){
const err3 = {instancePath:instancePath+"/header/x-gateway-extensions",schemaPath:"#/properties/header/properties/x-gateway-extensions/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0["idempotency-key"] !== undefined){
let data4 = data0["idempotency-key"];
if(typeof data4 === "string"){
if(func1(data4) > 255){
const err4 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func1(data4) < 1){
const err5 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern3.test(data4)){
const err6 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/pattern",keyword:"pattern",params:{pattern: "^[\\x20-\\x7E]+$"},message:"must match pattern \""+"^[\\x20-\\x7E]+$"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data0["x-request-id"] !== undefined){
if(typeof data0["x-request-id"] !== "string"){
const err8 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.query !== undefined){
let data6 = data.query;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.$alt !== undefined){
if(typeof data6.$alt !== "string"){
const err10 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data6.key !== undefined){
if(typeof data6.key !== "string"){
const err11 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data6.prettyPrint !== undefined){
if(typeof data6.prettyPrint !== "string"){
const err12 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data6.fields !== undefined){
if(typeof data6.fields !== "string"){
const err13 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data6.alt !== undefined){
if(typeof data6.alt !== "string"){
const err14 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.requestBody !== undefined){
if(!(validate403(data.requestBody, {instancePath:instancePath+"/requestBody",parentData:data,parentDataProperty:"requestBody",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate403.errors : vErrors.concat(validate403.errors);
errors = vErrors.length;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate402.errors = vErrors;
return errors === 0;
}
validate402.evaluated = {"props":{"header":true,"query":true,"requestBody":true},"dynamicProps":false,"dynamicItems":false};

export const adaptive_listModels = validate410;
const schema178 = {"type":"object","properties":{"query":{"type":"object","properties":{"pageSize":{"type":"string","pattern":"^[0-9]*$"},"pageToken":{"type":"string"},"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]},"header":{"type":"object","properties":{"x-request-id":{"type":"string"}},"required":[]}},"$id":"adaptive_listModels"};
const pattern17 = new RegExp("^[0-9]*$", "u");

function validate410(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="adaptive_listModels" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate410.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.query !== undefined){
let data0 = data.query;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.pageSize !== undefined){
let data1 = data0.pageSize;
if(typeof data1 === "string"){
if(!pattern17.test(data1)){
const err0 = {instancePath:instancePath+"/query/pageSize",schemaPath:"#/properties/query/properties/pageSize/pattern",keyword:"pattern",params:{pattern: "^[0-9]*$"},message:"must match pattern \""+"^[0-9]*$"+"\""};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/query/pageSize",schemaPath:"#/properties/query/properties/pageSize/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0.pageToken !== undefined){
if(typeof data0.pageToken !== "string"){
const err2 = {instancePath:instancePath+"/query/pageToken",schemaPath:"#/properties/query/properties/pageToken/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.$alt !== undefined){
if(typeof data0.$alt !== "string"){
const err3 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.key !== undefined){
if(typeof data0.key !== "string"){
const err4 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.prettyPrint !== undefined){
if(typeof data0.prettyPrint !== "string"){
const err5 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0.fields !== undefined){
if(typeof data0.fields !== "string"){
const err6 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data0.alt !== undefined){
if(typeof data0.alt !== "string"){
const err7 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.header !== undefined){
let data8 = data.header;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8["x-request-id"] !== undefined){
if(typeof data8["x-request-id"] !== "string"){
const err9 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate410.errors = vErrors;
return errors === 0;
}
validate410.evaluated = {"props":{"query":true,"header":true},"dynamicProps":false,"dynamicItems":false};

export const adaptive_getModel = validate411;
const schema179 = {"type":"object","properties":{"header":{"type":"object","properties":{"x-request-id":{"type":"string"}},"required":[]},"query":{"type":"object","properties":{"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]}},"$id":"adaptive_getModel"};

function validate411(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="adaptive_getModel" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate411.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.header !== undefined){
let data0 = data.header;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["x-request-id"] !== undefined){
if(typeof data0["x-request-id"] !== "string"){
const err0 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.query !== undefined){
let data2 = data.query;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.$alt !== undefined){
if(typeof data2.$alt !== "string"){
const err2 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data2.key !== undefined){
if(typeof data2.key !== "string"){
const err3 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data2.prettyPrint !== undefined){
if(typeof data2.prettyPrint !== "string"){
const err4 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data2.fields !== undefined){
if(typeof data2.fields !== "string"){
const err5 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data2.alt !== undefined){
if(typeof data2.alt !== "string"){
const err6 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate411.errors = vErrors;
return errors === 0;
}
validate411.evaluated = {"props":{"header":true,"query":true},"dynamicProps":false,"dynamicItems":false};

export const gemini_generateContent = validate412;
const schema180 = {"type":"object","properties":{"header":{"type":"object","properties":{"x-opper-name":{"type":"string","maxLength":256,"pattern":"^[\\x20-\\x7E]*$"},"x-opper-parent-span-id":{"type":"string","format":"uuid"},"x-server-timeout":{"type":"string"},"x-gateway-strict":{"type":"string"},"x-gateway-dry-run":{"type":"string"},"x-gateway-extensions":{"type":"string","contentMediaType":"application/json","contentSchema":{"$ref":"document#/$defs/GatewayExtensions"}},"idempotency-key":{"type":"string","minLength":1,"maxLength":255,"pattern":"^[\\x20-\\x7E]+$"},"x-request-id":{"type":"string"}},"required":[]},"query":{"type":"object","properties":{"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]},"requestBody":{"$ref":"document#/$defs/GeminiGenerateContentRequest"}},"required":["requestBody"],"$id":"gemini_generateContent"};
const pattern18 = new RegExp("^[\\x20-\\x7E]*$", "u");
const formats4 = /^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const schema181 = {"allOf":[{"type":"object","properties":{"model":{"type":"string"},"contents":{"type":"array","maxItems":16384,"items":{"$ref":"document#/$defs/Content"}},"systemInstruction":{"$ref":"document#/$defs/OpperSystemInstruction"},"tools":{"type":"array","maxItems":128,"items":{"$ref":"document#/$defs/OpperTool"}},"toolConfig":{"$ref":"document#/$defs/ToolConfig"},"safetySettings":{"type":"array","maxItems":64,"items":{"$ref":"document#/$defs/SafetySetting"}},"generationConfig":{"$ref":"document#/$defs/ExtendedGenerationConfig"},"config":{"$ref":"document#/$defs/ExtendedGenerationConfig"},"cachedContent":{"type":"string","pattern":"^(cachedContents/[A-Za-z0-9_-]+|projects/[^/]+/locations/[^/]+/cachedContents/[A-Za-z0-9_-]+)$"},"labels":{"type":"object"},"serviceTier":{"$ref":"document#/$defs/ServiceTier"},"store":{"type":"boolean"},"continuationToken":{"type":"string","minLength":1}}},{"$ref":"document#/$defs/GatewayExtensions"}]};
const schema182 = {"type":"object","properties":{"text":{"type":"string"},"parts":{"type":"array","maxItems":4096,"items":{"$ref":"document#/$defs/Part"}},"role":{"type":"string"}}};

function validate415(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate415.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.text !== undefined){
if(typeof data.text !== "string"){
const err0 = {instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.parts !== undefined){
let data1 = data.parts;
if(Array.isArray(data1)){
if(data1.length > 4096){
const err1 = {instancePath:instancePath+"/parts",schemaPath:"#/properties/parts/maxItems",keyword:"maxItems",params:{limit: 4096},message:"must NOT have more than 4096 items"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate57(data1[i0], {instancePath:instancePath+"/parts/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath:instancePath+"/parts",schemaPath:"#/properties/parts/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.role !== undefined){
if(typeof data.role !== "string"){
const err3 = {instancePath:instancePath+"/role",schemaPath:"#/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate415.errors = vErrors;
return errors === 0;
}
validate415.evaluated = {"props":{"text":true,"parts":true,"role":true},"dynamicProps":false,"dynamicItems":false};

const schema183 = {"allOf":[{"$ref":"document#/$defs/Tool"},{"type":"object","properties":{"type":{"type":"string"},"name":{"type":"string"},"description":{"type":"string"},"parameters":{"type":"object"}}}]};

function validate418(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate418.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate118(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : vErrors.concat(validate118.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type !== undefined){
if(typeof data.type !== "string"){
const err0 = {instancePath:instancePath+"/type",schemaPath:"#/allOf/1/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err1 = {instancePath:instancePath+"/name",schemaPath:"#/allOf/1/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err2 = {instancePath:instancePath+"/description",schemaPath:"#/allOf/1/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.parameters !== undefined){
let data3 = data.parameters;
if(!(data3 && typeof data3 == "object" && !Array.isArray(data3))){
const err3 = {instancePath:instancePath+"/parameters",schemaPath:"#/allOf/1/properties/parameters/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate418.errors = vErrors;
return errors === 0;
}
validate418.evaluated = {"props":{"type":true,"name":true,"description":true,"parameters":true,"functionDeclarations":true,"googleSearch":true,"googleSearchRetrieval":true,"codeExecution":true,"urlContext":true,"googleMaps":true,"fileSearch":true,"computerUse":true,"enterpriseWebSearch":true,"retrieval":true,"mcpServers":true,"exaAiSearch":true,"parallelAiSearch":true},"dynamicProps":false,"dynamicItems":false};

const schema184 = {"allOf":[{"$ref":"document#/$defs/OpperGenerationConfig"},{"$ref":"document#/$defs/NestedConfigMembers"}]};
const schema185 = {"allOf":[{"$ref":"document#/$defs/GenerationConfig"},{"type":"object","properties":{"toolChoice":{},"thinkingLevel":{"$ref":"document#/$defs/ThinkingLevel"},"thinkingSummaries":{"$ref":"document#/$defs/ThinkingSummaries"}}}]};
const schema186 = {"type":"string","enum":["auto","none"]};

function validate427(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate427.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((data === "auto") || (data === "none"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema186.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate427.errors = vErrors;
return errors === 0;
}
validate427.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate424(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate424.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate250(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate250.errors : vErrors.concat(validate250.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.thinkingLevel !== undefined){
if(!(validate279(data.thinkingLevel, {instancePath:instancePath+"/thinkingLevel",parentData:data,parentDataProperty:"thinkingLevel",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate279.errors : vErrors.concat(validate279.errors);
errors = vErrors.length;
}
}
if(data.thinkingSummaries !== undefined){
if(!(validate427(data.thinkingSummaries, {instancePath:instancePath+"/thinkingSummaries",parentData:data,parentDataProperty:"thinkingSummaries",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate427.errors : vErrors.concat(validate427.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate424.errors = vErrors;
return errors === 0;
}
validate424.evaluated = {"props":{"toolChoice":true,"thinkingLevel":true,"thinkingSummaries":true,"candidateCount":true,"maxOutputTokens":true,"temperature":true,"topP":true,"topK":true,"seed":true,"presencePenalty":true,"frequencyPenalty":true,"stopSequences":true,"responseLogprobs":true,"logprobs":true,"responseMimeType":true,"responseSchema":true,"responseJsonSchema":true,"responseModalities":true,"responseFormat":true,"thinkingConfig":true,"speechConfig":true,"imageConfig":true,"mediaResolution":true,"audioTimestamp":true,"audioTranscriptionConfig":true,"translationConfig":true,"enableAffectiveDialog":true,"enableEnhancedCivicAnswers":true,"routingConfig":true,"modelSelectionConfig":true},"dynamicProps":false,"dynamicItems":false};


function validate423(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate423.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate424(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate424.errors : vErrors.concat(validate424.errors);
errors = vErrors.length;
}
if(!(validate335(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate335.errors : vErrors.concat(validate335.errors);
errors = vErrors.length;
}
validate423.errors = vErrors;
return errors === 0;
}
validate423.evaluated = {"props":{"systemInstruction":true,"tools":true,"toolConfig":true,"safetySettings":true,"cachedContent":true,"labels":true,"serviceTier":true,"store":true,"continuationToken":true,"httpOptions":true,"toolChoice":true,"thinkingLevel":true,"thinkingSummaries":true,"candidateCount":true,"maxOutputTokens":true,"temperature":true,"topP":true,"topK":true,"seed":true,"presencePenalty":true,"frequencyPenalty":true,"stopSequences":true,"responseLogprobs":true,"logprobs":true,"responseMimeType":true,"responseSchema":true,"responseJsonSchema":true,"responseModalities":true,"responseFormat":true,"thinkingConfig":true,"speechConfig":true,"imageConfig":true,"mediaResolution":true,"audioTimestamp":true,"audioTranscriptionConfig":true,"translationConfig":true,"enableAffectiveDialog":true,"enableEnhancedCivicAnswers":true,"routingConfig":true,"modelSelectionConfig":true},"dynamicProps":false,"dynamicItems":false};

const schema187 = {"allOf":[{"$ref":"document#/$defs/ModelFallbacks"},{"$ref":"document#/$defs/ProviderPreferences"},{"$ref":"document#/$defs/ProviderOverrides"},{"$ref":"document#/$defs/ModelRouting"},{"$ref":"document#/$defs/FallbackSettings"},{"$ref":"document#/$defs/ResponseCaching"},{"$ref":"document#/$defs/ClientCredentials"},{"$ref":"document#/$defs/GuardrailSettings"},{"$ref":"document#/$defs/InteractionMembers"}]};
const schema188 = {"type":"object","properties":{"models":{"type":"array","minItems":1,"maxItems":50,"items":{"$ref":"document#/$defs/ModelReference"}}}};

function validate435(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate435.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.models !== undefined){
let data0 = data.models;
if(Array.isArray(data0)){
if(data0.length > 50){
const err0 = {instancePath:instancePath+"/models",schemaPath:"#/properties/models/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data0.length < 1){
const err1 = {instancePath:instancePath+"/models",schemaPath:"#/properties/models/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate352(data0[i0], {instancePath:instancePath+"/models/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate352.errors : vErrors.concat(validate352.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath:instancePath+"/models",schemaPath:"#/properties/models/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate435.errors = vErrors;
return errors === 0;
}
validate435.evaluated = {"props":{"models":true},"dynamicProps":false,"dynamicItems":false};

const schema189 = {"type":"object","properties":{"providerOrder":{"type":"array","minItems":1,"maxItems":50,"items":{"$ref":"document#/$defs/ProviderReference"}},"providerOnly":{"type":"array","minItems":1,"maxItems":50,"items":{"$ref":"document#/$defs/ProviderReference"}},"providerIgnore":{"type":"array","minItems":1,"maxItems":50,"items":{"$ref":"document#/$defs/ProviderReference"}},"providerSort":{"$ref":"document#/$defs/ProviderSort"},"providerQuantizations":{"type":"array","minItems":1,"maxItems":50,"items":{"$ref":"document#/$defs/Quantization"}},"providerRequireParameters":{"type":"boolean"},"providerDataCollection":{"$ref":"document#/$defs/ProviderDataCollection"},"providerZdr":{"type":"boolean"},"providerEnforceDistillableText":{"type":"boolean"},"providerMaxPromptPrice":{"type":"number","minimum":0},"providerMaxCompletionPrice":{"type":"number","minimum":0},"providerMaxRequestPrice":{"type":"number","minimum":0},"providerMaxImagePrice":{"type":"number","minimum":0}}};
const schema190 = {"type":"string","enum":["price","throughput","latency"]};

function validate442(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate442.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((data === "price") || (data === "throughput")) || (data === "latency"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema190.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate442.errors = vErrors;
return errors === 0;
}
validate442.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema191 = {"type":"string","enum":["int4","int8","fp4","fp6","fp8","fp16","bf16","fp32","unknown"]};

function validate444(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate444.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((((((((data === "int4") || (data === "int8")) || (data === "fp4")) || (data === "fp6")) || (data === "fp8")) || (data === "fp16")) || (data === "bf16")) || (data === "fp32")) || (data === "unknown"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema191.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate444.errors = vErrors;
return errors === 0;
}
validate444.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema192 = {"type":"string","enum":["allow","deny"]};

function validate446(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate446.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((data === "allow") || (data === "deny"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema192.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate446.errors = vErrors;
return errors === 0;
}
validate446.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate438(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate438.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.providerOrder !== undefined){
let data0 = data.providerOrder;
if(Array.isArray(data0)){
if(data0.length > 50){
const err0 = {instancePath:instancePath+"/providerOrder",schemaPath:"#/properties/providerOrder/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data0.length < 1){
const err1 = {instancePath:instancePath+"/providerOrder",schemaPath:"#/properties/providerOrder/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate355(data0[i0], {instancePath:instancePath+"/providerOrder/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate355.errors : vErrors.concat(validate355.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath:instancePath+"/providerOrder",schemaPath:"#/properties/providerOrder/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.providerOnly !== undefined){
let data2 = data.providerOnly;
if(Array.isArray(data2)){
if(data2.length > 50){
const err3 = {instancePath:instancePath+"/providerOnly",schemaPath:"#/properties/providerOnly/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data2.length < 1){
const err4 = {instancePath:instancePath+"/providerOnly",schemaPath:"#/properties/providerOnly/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
if(!(validate355(data2[i1], {instancePath:instancePath+"/providerOnly/" + i1,parentData:data2,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate355.errors : vErrors.concat(validate355.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath:instancePath+"/providerOnly",schemaPath:"#/properties/providerOnly/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.providerIgnore !== undefined){
let data4 = data.providerIgnore;
if(Array.isArray(data4)){
if(data4.length > 50){
const err6 = {instancePath:instancePath+"/providerIgnore",schemaPath:"#/properties/providerIgnore/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data4.length < 1){
const err7 = {instancePath:instancePath+"/providerIgnore",schemaPath:"#/properties/providerIgnore/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len2 = data4.length;
for(let i2=0; i2<len2; i2++){
if(!(validate355(data4[i2], {instancePath:instancePath+"/providerIgnore/" + i2,parentData:data4,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate355.errors : vErrors.concat(validate355.errors);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath:instancePath+"/providerIgnore",schemaPath:"#/properties/providerIgnore/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.providerSort !== undefined){
if(!(validate442(data.providerSort, {instancePath:instancePath+"/providerSort",parentData:data,parentDataProperty:"providerSort",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate442.errors : vErrors.concat(validate442.errors);
errors = vErrors.length;
}
}
if(data.providerQuantizations !== undefined){
let data7 = data.providerQuantizations;
if(Array.isArray(data7)){
if(data7.length > 50){
const err9 = {instancePath:instancePath+"/providerQuantizations",schemaPath:"#/properties/providerQuantizations/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data7.length < 1){
const err10 = {instancePath:instancePath+"/providerQuantizations",schemaPath:"#/properties/providerQuantizations/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
const len3 = data7.length;
for(let i3=0; i3<len3; i3++){
if(!(validate444(data7[i3], {instancePath:instancePath+"/providerQuantizations/" + i3,parentData:data7,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate444.errors : vErrors.concat(validate444.errors);
errors = vErrors.length;
}
}
}
else {
const err11 = {instancePath:instancePath+"/providerQuantizations",schemaPath:"#/properties/providerQuantizations/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.providerRequireParameters !== undefined){
if(typeof data.providerRequireParameters !== "boolean"){
const err12 = {instancePath:instancePath+"/providerRequireParameters",schemaPath:"#/properties/providerRequireParameters/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.providerDataCollection !== undefined){
if(!(validate446(data.providerDataCollection, {instancePath:instancePath+"/providerDataCollection",parentData:data,parentDataProperty:"providerDataCollection",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate446.errors : vErrors.concat(validate446.errors);
errors = vErrors.length;
}
}
if(data.providerZdr !== undefined){
if(typeof data.providerZdr !== "boolean"){
const err13 = {instancePath:instancePath+"/providerZdr",schemaPath:"#/properties/providerZdr/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.providerEnforceDistillableText !== undefined){
if(typeof data.providerEnforceDistillableText !== "boolean"){
const err14 = {instancePath:instancePath+"/providerEnforceDistillableText",schemaPath:"#/properties/providerEnforceDistillableText/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.providerMaxPromptPrice !== undefined){
let data13 = data.providerMaxPromptPrice;
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 0 || isNaN(data13)){
const err15 = {instancePath:instancePath+"/providerMaxPromptPrice",schemaPath:"#/properties/providerMaxPromptPrice/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/providerMaxPromptPrice",schemaPath:"#/properties/providerMaxPromptPrice/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.providerMaxCompletionPrice !== undefined){
let data14 = data.providerMaxCompletionPrice;
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 < 0 || isNaN(data14)){
const err17 = {instancePath:instancePath+"/providerMaxCompletionPrice",schemaPath:"#/properties/providerMaxCompletionPrice/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/providerMaxCompletionPrice",schemaPath:"#/properties/providerMaxCompletionPrice/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.providerMaxRequestPrice !== undefined){
let data15 = data.providerMaxRequestPrice;
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 0 || isNaN(data15)){
const err19 = {instancePath:instancePath+"/providerMaxRequestPrice",schemaPath:"#/properties/providerMaxRequestPrice/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/providerMaxRequestPrice",schemaPath:"#/properties/providerMaxRequestPrice/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.providerMaxImagePrice !== undefined){
let data16 = data.providerMaxImagePrice;
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 < 0 || isNaN(data16)){
const err21 = {instancePath:instancePath+"/providerMaxImagePrice",schemaPath:"#/properties/providerMaxImagePrice/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/providerMaxImagePrice",schemaPath:"#/properties/providerMaxImagePrice/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate438.errors = vErrors;
return errors === 0;
}
validate438.evaluated = {"props":{"providerOrder":true,"providerOnly":true,"providerIgnore":true,"providerSort":true,"providerQuantizations":true,"providerRequireParameters":true,"providerDataCollection":true,"providerZdr":true,"providerEnforceDistillableText":true,"providerMaxPromptPrice":true,"providerMaxCompletionPrice":true,"providerMaxRequestPrice":true,"providerMaxImagePrice":true},"dynamicProps":false,"dynamicItems":false};

const schema193 = {"type":"object","properties":{"customModelCredentials":{"$ref":"document#/$defs/CustomModelCredentials"}}};
const schema194 = {"type":"object","required":["identifier","apiKey"],"properties":{"identifier":{"type":"string","minLength":3,"maxLength":256,"pattern":"^[^/]+/.+$"},"apiKey":{"type":"string","minLength":1,"maxLength":4096},"baseUrl":{"type":"string","minLength":1,"maxLength":2048},"url":{"type":"string","minLength":1,"maxLength":2048},"extra":{"type":"object"}}};
const pattern21 = new RegExp("^[^/]+/.+$", "u");

function validate454(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate454.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.identifier === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "identifier"},message:"must have required property '"+"identifier"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.apiKey === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiKey"},message:"must have required property '"+"apiKey"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.identifier !== undefined){
let data0 = data.identifier;
if(typeof data0 === "string"){
if(func1(data0) > 256){
const err2 = {instancePath:instancePath+"/identifier",schemaPath:"#/properties/identifier/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(func1(data0) < 3){
const err3 = {instancePath:instancePath+"/identifier",schemaPath:"#/properties/identifier/minLength",keyword:"minLength",params:{limit: 3},message:"must NOT have fewer than 3 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!pattern21.test(data0)){
const err4 = {instancePath:instancePath+"/identifier",schemaPath:"#/properties/identifier/pattern",keyword:"pattern",params:{pattern: "^[^/]+/.+$"},message:"must match pattern \""+"^[^/]+/.+$"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/identifier",schemaPath:"#/properties/identifier/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.apiKey !== undefined){
let data1 = data.apiKey;
if(typeof data1 === "string"){
if(func1(data1) > 4096){
const err6 = {instancePath:instancePath+"/apiKey",schemaPath:"#/properties/apiKey/maxLength",keyword:"maxLength",params:{limit: 4096},message:"must NOT have more than 4096 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func1(data1) < 1){
const err7 = {instancePath:instancePath+"/apiKey",schemaPath:"#/properties/apiKey/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/apiKey",schemaPath:"#/properties/apiKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.baseUrl !== undefined){
let data2 = data.baseUrl;
if(typeof data2 === "string"){
if(func1(data2) > 2048){
const err9 = {instancePath:instancePath+"/baseUrl",schemaPath:"#/properties/baseUrl/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func1(data2) < 1){
const err10 = {instancePath:instancePath+"/baseUrl",schemaPath:"#/properties/baseUrl/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/baseUrl",schemaPath:"#/properties/baseUrl/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.url !== undefined){
let data3 = data.url;
if(typeof data3 === "string"){
if(func1(data3) > 2048){
const err12 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(func1(data3) < 1){
const err13 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.extra !== undefined){
let data4 = data.extra;
if(!(data4 && typeof data4 == "object" && !Array.isArray(data4))){
const err15 = {instancePath:instancePath+"/extra",schemaPath:"#/properties/extra/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate454.errors = vErrors;
return errors === 0;
}
validate454.evaluated = {"props":{"identifier":true,"apiKey":true,"baseUrl":true,"url":true,"extra":true},"dynamicProps":false,"dynamicItems":false};


function validate453(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate453.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.customModelCredentials !== undefined){
if(!(validate454(data.customModelCredentials, {instancePath:instancePath+"/customModelCredentials",parentData:data,parentDataProperty:"customModelCredentials",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate454.errors : vErrors.concat(validate454.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate453.errors = vErrors;
return errors === 0;
}
validate453.evaluated = {"props":{"customModelCredentials":true},"dynamicProps":false,"dynamicItems":false};

const schema195 = {"type":"object","properties":{"guardrails":{"type":"object"}}};

function validate457(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate457.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.guardrails !== undefined){
let data0 = data.guardrails;
if(!(data0 && typeof data0 == "object" && !Array.isArray(data0))){
const err0 = {instancePath:instancePath+"/guardrails",schemaPath:"#/properties/guardrails/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate457.errors = vErrors;
return errors === 0;
}
validate457.evaluated = {"props":{"guardrails":true},"dynamicProps":false,"dynamicItems":false};

const schema196 = {"type":"object","properties":{"input":{},"responseFormat":{},"responseMimeType":{"$ref":"document#/$defs/ResponseMimeType"},"stream":{"type":"boolean"},"previousInteractionId":{"type":"string"},"background":{"type":"boolean"},"agent":{"type":"string"}}};

function validate459(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate459.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.responseMimeType !== undefined){
if(!(validate251(data.responseMimeType, {instancePath:instancePath+"/responseMimeType",parentData:data,parentDataProperty:"responseMimeType",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate251.errors : vErrors.concat(validate251.errors);
errors = vErrors.length;
}
}
if(data.stream !== undefined){
if(typeof data.stream !== "boolean"){
const err0 = {instancePath:instancePath+"/stream",schemaPath:"#/properties/stream/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.previousInteractionId !== undefined){
if(typeof data.previousInteractionId !== "string"){
const err1 = {instancePath:instancePath+"/previousInteractionId",schemaPath:"#/properties/previousInteractionId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.background !== undefined){
if(typeof data.background !== "boolean"){
const err2 = {instancePath:instancePath+"/background",schemaPath:"#/properties/background/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.agent !== undefined){
if(typeof data.agent !== "string"){
const err3 = {instancePath:instancePath+"/agent",schemaPath:"#/properties/agent/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate459.errors = vErrors;
return errors === 0;
}
validate459.evaluated = {"props":{"input":true,"responseFormat":true,"responseMimeType":true,"stream":true,"previousInteractionId":true,"background":true,"agent":true},"dynamicProps":false,"dynamicItems":false};


function validate434(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate434.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate435(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate435.errors : vErrors.concat(validate435.errors);
errors = vErrors.length;
}
if(!(validate438(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate438.errors : vErrors.concat(validate438.errors);
errors = vErrors.length;
}
if(!(validate343(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate343.errors : vErrors.concat(validate343.errors);
errors = vErrors.length;
}
if(!(validate350(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate350.errors : vErrors.concat(validate350.errors);
errors = vErrors.length;
}
if(!(validate361(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate361.errors : vErrors.concat(validate361.errors);
errors = vErrors.length;
}
if(!(validate369(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate369.errors : vErrors.concat(validate369.errors);
errors = vErrors.length;
}
if(!(validate453(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate453.errors : vErrors.concat(validate453.errors);
errors = vErrors.length;
}
if(!(validate457(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate457.errors : vErrors.concat(validate457.errors);
errors = vErrors.length;
}
if(!(validate459(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate459.errors : vErrors.concat(validate459.errors);
errors = vErrors.length;
}
validate434.errors = vErrors;
return errors === 0;
}
validate434.evaluated = {"props":{"input":true,"responseFormat":true,"responseMimeType":true,"stream":true,"previousInteractionId":true,"background":true,"agent":true,"guardrails":true,"customModelCredentials":true,"semanticCache":true,"promptCache":true,"fallback":true,"modelRouter":true,"providerConfigs":true,"providerOrder":true,"providerOnly":true,"providerIgnore":true,"providerSort":true,"providerQuantizations":true,"providerRequireParameters":true,"providerDataCollection":true,"providerZdr":true,"providerEnforceDistillableText":true,"providerMaxPromptPrice":true,"providerMaxCompletionPrice":true,"providerMaxRequestPrice":true,"providerMaxImagePrice":true,"models":true},"dynamicProps":false,"dynamicItems":false};


function validate413(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate413.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.model !== undefined){
if(typeof data.model !== "string"){
const err0 = {instancePath:instancePath+"/model",schemaPath:"#/allOf/0/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.contents !== undefined){
let data1 = data.contents;
if(Array.isArray(data1)){
if(data1.length > 16384){
const err1 = {instancePath:instancePath+"/contents",schemaPath:"#/allOf/0/properties/contents/maxItems",keyword:"maxItems",params:{limit: 16384},message:"must NOT have more than 16384 items"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate56(data1[i0], {instancePath:instancePath+"/contents/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath:instancePath+"/contents",schemaPath:"#/allOf/0/properties/contents/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.systemInstruction !== undefined){
if(!(validate415(data.systemInstruction, {instancePath:instancePath+"/systemInstruction",parentData:data,parentDataProperty:"systemInstruction",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate415.errors : vErrors.concat(validate415.errors);
errors = vErrors.length;
}
}
if(data.tools !== undefined){
let data4 = data.tools;
if(Array.isArray(data4)){
if(data4.length > 128){
const err3 = {instancePath:instancePath+"/tools",schemaPath:"#/allOf/0/properties/tools/maxItems",keyword:"maxItems",params:{limit: 128},message:"must NOT have more than 128 items"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
if(!(validate418(data4[i1], {instancePath:instancePath+"/tools/" + i1,parentData:data4,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate418.errors : vErrors.concat(validate418.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/tools",schemaPath:"#/allOf/0/properties/tools/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.toolConfig !== undefined){
if(!(validate232(data.toolConfig, {instancePath:instancePath+"/toolConfig",parentData:data,parentDataProperty:"toolConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate232.errors : vErrors.concat(validate232.errors);
errors = vErrors.length;
}
}
if(data.safetySettings !== undefined){
let data7 = data.safetySettings;
if(Array.isArray(data7)){
if(data7.length > 64){
const err5 = {instancePath:instancePath+"/safetySettings",schemaPath:"#/allOf/0/properties/safetySettings/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len2 = data7.length;
for(let i2=0; i2<len2; i2++){
if(!(validate242(data7[i2], {instancePath:instancePath+"/safetySettings/" + i2,parentData:data7,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate242.errors : vErrors.concat(validate242.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath:instancePath+"/safetySettings",schemaPath:"#/allOf/0/properties/safetySettings/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.generationConfig !== undefined){
if(!(validate423(data.generationConfig, {instancePath:instancePath+"/generationConfig",parentData:data,parentDataProperty:"generationConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate423.errors : vErrors.concat(validate423.errors);
errors = vErrors.length;
}
}
if(data.config !== undefined){
if(!(validate423(data.config, {instancePath:instancePath+"/config",parentData:data,parentDataProperty:"config",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate423.errors : vErrors.concat(validate423.errors);
errors = vErrors.length;
}
}
if(data.cachedContent !== undefined){
let data11 = data.cachedContent;
if(typeof data11 === "string"){
if(!pattern10.test(data11)){
const err7 = {instancePath:instancePath+"/cachedContent",schemaPath:"#/allOf/0/properties/cachedContent/pattern",keyword:"pattern",params:{pattern: "^(cachedContents/[A-Za-z0-9_-]+|projects/[^/]+/locations/[^/]+/cachedContents/[A-Za-z0-9_-]+)$"},message:"must match pattern \""+"^(cachedContents/[A-Za-z0-9_-]+|projects/[^/]+/locations/[^/]+/cachedContents/[A-Za-z0-9_-]+)$"+"\""};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/cachedContent",schemaPath:"#/allOf/0/properties/cachedContent/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.labels !== undefined){
let data12 = data.labels;
if(!(data12 && typeof data12 == "object" && !Array.isArray(data12))){
const err9 = {instancePath:instancePath+"/labels",schemaPath:"#/allOf/0/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.serviceTier !== undefined){
if(!(validate330(data.serviceTier, {instancePath:instancePath+"/serviceTier",parentData:data,parentDataProperty:"serviceTier",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate330.errors : vErrors.concat(validate330.errors);
errors = vErrors.length;
}
}
if(data.store !== undefined){
if(typeof data.store !== "boolean"){
const err10 = {instancePath:instancePath+"/store",schemaPath:"#/allOf/0/properties/store/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.continuationToken !== undefined){
let data15 = data.continuationToken;
if(typeof data15 === "string"){
if(func1(data15) < 1){
const err11 = {instancePath:instancePath+"/continuationToken",schemaPath:"#/allOf/0/properties/continuationToken/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/continuationToken",schemaPath:"#/allOf/0/properties/continuationToken/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/allOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!(validate434(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate434.errors : vErrors.concat(validate434.errors);
errors = vErrors.length;
}
validate413.errors = vErrors;
return errors === 0;
}
validate413.evaluated = {"props":{"input":true,"responseFormat":true,"responseMimeType":true,"stream":true,"previousInteractionId":true,"background":true,"agent":true,"guardrails":true,"customModelCredentials":true,"semanticCache":true,"promptCache":true,"fallback":true,"modelRouter":true,"providerConfigs":true,"providerOrder":true,"providerOnly":true,"providerIgnore":true,"providerSort":true,"providerQuantizations":true,"providerRequireParameters":true,"providerDataCollection":true,"providerZdr":true,"providerEnforceDistillableText":true,"providerMaxPromptPrice":true,"providerMaxCompletionPrice":true,"providerMaxRequestPrice":true,"providerMaxImagePrice":true,"models":true,"model":true,"contents":true,"systemInstruction":true,"tools":true,"toolConfig":true,"safetySettings":true,"generationConfig":true,"config":true,"cachedContent":true,"labels":true,"serviceTier":true,"store":true,"continuationToken":true},"dynamicProps":false,"dynamicItems":false};


function validate412(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="gemini_generateContent" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate412.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requestBody === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requestBody"},message:"must have required property '"+"requestBody"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.header !== undefined){
let data0 = data.header;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["x-opper-name"] !== undefined){
let data1 = data0["x-opper-name"];
if(typeof data1 === "string"){
if(func1(data1) > 256){
const err1 = {instancePath:instancePath+"/header/x-opper-name",schemaPath:"#/properties/header/properties/x-opper-name/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern18.test(data1)){
const err2 = {instancePath:instancePath+"/header/x-opper-name",schemaPath:"#/properties/header/properties/x-opper-name/pattern",keyword:"pattern",params:{pattern: "^[\\x20-\\x7E]*$"},message:"must match pattern \""+"^[\\x20-\\x7E]*$"+"\""};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/header/x-opper-name",schemaPath:"#/properties/header/properties/x-opper-name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0["x-opper-parent-span-id"] !== undefined){
let data2 = data0["x-opper-parent-span-id"];
if(typeof data2 === "string"){
if(!(formats4.test(data2))){
const err4 = {instancePath:instancePath+"/header/x-opper-parent-span-id",schemaPath:"#/properties/header/properties/x-opper-parent-span-id/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/header/x-opper-parent-span-id",schemaPath:"#/properties/header/properties/x-opper-parent-span-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0["x-server-timeout"] !== undefined){
if(typeof data0["x-server-timeout"] !== "string"){
const err6 = {instancePath:instancePath+"/header/x-server-timeout",schemaPath:"#/properties/header/properties/x-server-timeout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data0["x-gateway-strict"] !== undefined){
if(typeof data0["x-gateway-strict"] !== "string"){
const err7 = {instancePath:instancePath+"/header/x-gateway-strict",schemaPath:"#/properties/header/properties/x-gateway-strict/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data0["x-gateway-dry-run"] !== undefined){
if(typeof data0["x-gateway-dry-run"] !== "string"){
const err8 = {instancePath:instancePath+"/header/x-gateway-dry-run",schemaPath:"#/properties/header/properties/x-gateway-dry-run/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data0["x-gateway-extensions"] !== undefined){
if(typeof data0["x-gateway-extensions"] !== "string"){
const err9 = {instancePath:instancePath+"/header/x-gateway-extensions",schemaPath:"#/properties/header/properties/x-gateway-extensions/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data0["idempotency-key"] !== undefined){
let data7 = data0["idempotency-key"];
if(typeof data7 === "string"){
if(func1(data7) > 255){
const err10 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func1(data7) < 1){
const err11 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern3.test(data7)){
const err12 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/pattern",keyword:"pattern",params:{pattern: "^[\\x20-\\x7E]+$"},message:"must match pattern \""+"^[\\x20-\\x7E]+$"+"\""};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data0["x-request-id"] !== undefined){
if(typeof data0["x-request-id"] !== "string"){
const err14 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.query !== undefined){
let data9 = data.query;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.$alt !== undefined){
if(typeof data9.$alt !== "string"){
const err16 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data9.key !== undefined){
if(typeof data9.key !== "string"){
const err17 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data9.prettyPrint !== undefined){
if(typeof data9.prettyPrint !== "string"){
const err18 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data9.fields !== undefined){
if(typeof data9.fields !== "string"){
const err19 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data9.alt !== undefined){
if(typeof data9.alt !== "string"){
const err20 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.requestBody !== undefined){
if(!(validate413(data.requestBody, {instancePath:instancePath+"/requestBody",parentData:data,parentDataProperty:"requestBody",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate413.errors : vErrors.concat(validate413.errors);
errors = vErrors.length;
}
}
}
else {
const err22 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
validate412.errors = vErrors;
return errors === 0;
}
validate412.evaluated = {"props":{"header":true,"query":true,"requestBody":true},"dynamicProps":false,"dynamicItems":false};

export const gemini_streamGenerateContent = validate464;
const schema197 = {"type":"object","properties":{"header":{"type":"object","properties":{"x-opper-name":{"type":"string","maxLength":256,"pattern":"^[\\x20-\\x7E]*$"},"x-opper-parent-span-id":{"type":"string","format":"uuid"},"x-server-timeout":{"type":"string"},"x-gateway-strict":{"type":"string"},"x-gateway-dry-run":{"type":"string"},"x-gateway-extensions":{"type":"string","contentMediaType":"application/json","contentSchema":{"$ref":"document#/$defs/GatewayExtensions"}},"idempotency-key":{"type":"string","minLength":1,"maxLength":255,"pattern":"^[\\x20-\\x7E]+$"},"x-request-id":{"type":"string"}},"required":[]},"query":{"type":"object","properties":{"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]},"requestBody":{"$ref":"document#/$defs/GeminiGenerateContentRequest"}},"required":["requestBody"],"$id":"gemini_streamGenerateContent"};

function validate465(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate465.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.model !== undefined){
if(typeof data.model !== "string"){
const err0 = {instancePath:instancePath+"/model",schemaPath:"#/allOf/0/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.contents !== undefined){
let data1 = data.contents;
if(Array.isArray(data1)){
if(data1.length > 16384){
const err1 = {instancePath:instancePath+"/contents",schemaPath:"#/allOf/0/properties/contents/maxItems",keyword:"maxItems",params:{limit: 16384},message:"must NOT have more than 16384 items"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate56(data1[i0], {instancePath:instancePath+"/contents/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath:instancePath+"/contents",schemaPath:"#/allOf/0/properties/contents/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.systemInstruction !== undefined){
if(!(validate415(data.systemInstruction, {instancePath:instancePath+"/systemInstruction",parentData:data,parentDataProperty:"systemInstruction",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate415.errors : vErrors.concat(validate415.errors);
errors = vErrors.length;
}
}
if(data.tools !== undefined){
let data4 = data.tools;
if(Array.isArray(data4)){
if(data4.length > 128){
const err3 = {instancePath:instancePath+"/tools",schemaPath:"#/allOf/0/properties/tools/maxItems",keyword:"maxItems",params:{limit: 128},message:"must NOT have more than 128 items"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
if(!(validate418(data4[i1], {instancePath:instancePath+"/tools/" + i1,parentData:data4,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate418.errors : vErrors.concat(validate418.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/tools",schemaPath:"#/allOf/0/properties/tools/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.toolConfig !== undefined){
if(!(validate232(data.toolConfig, {instancePath:instancePath+"/toolConfig",parentData:data,parentDataProperty:"toolConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate232.errors : vErrors.concat(validate232.errors);
errors = vErrors.length;
}
}
if(data.safetySettings !== undefined){
let data7 = data.safetySettings;
if(Array.isArray(data7)){
if(data7.length > 64){
const err5 = {instancePath:instancePath+"/safetySettings",schemaPath:"#/allOf/0/properties/safetySettings/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len2 = data7.length;
for(let i2=0; i2<len2; i2++){
if(!(validate242(data7[i2], {instancePath:instancePath+"/safetySettings/" + i2,parentData:data7,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate242.errors : vErrors.concat(validate242.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath:instancePath+"/safetySettings",schemaPath:"#/allOf/0/properties/safetySettings/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.generationConfig !== undefined){
if(!(validate423(data.generationConfig, {instancePath:instancePath+"/generationConfig",parentData:data,parentDataProperty:"generationConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate423.errors : vErrors.concat(validate423.errors);
errors = vErrors.length;
}
}
if(data.config !== undefined){
if(!(validate423(data.config, {instancePath:instancePath+"/config",parentData:data,parentDataProperty:"config",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate423.errors : vErrors.concat(validate423.errors);
errors = vErrors.length;
}
}
if(data.cachedContent !== undefined){
let data11 = data.cachedContent;
if(typeof data11 === "string"){
if(!pattern10.test(data11)){
const err7 = {instancePath:instancePath+"/cachedContent",schemaPath:"#/allOf/0/properties/cachedContent/pattern",keyword:"pattern",params:{pattern: "^(cachedContents/[A-Za-z0-9_-]+|projects/[^/]+/locations/[^/]+/cachedContents/[A-Za-z0-9_-]+)$"},message:"must match pattern \""+"^(cachedContents/[A-Za-z0-9_-]+|projects/[^/]+/locations/[^/]+/cachedContents/[A-Za-z0-9_-]+)$"+"\""};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/cachedContent",schemaPath:"#/allOf/0/properties/cachedContent/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.labels !== undefined){
let data12 = data.labels;
if(!(data12 && typeof data12 == "object" && !Array.isArray(data12))){
const err9 = {instancePath:instancePath+"/labels",schemaPath:"#/allOf/0/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.serviceTier !== undefined){
if(!(validate330(data.serviceTier, {instancePath:instancePath+"/serviceTier",parentData:data,parentDataProperty:"serviceTier",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate330.errors : vErrors.concat(validate330.errors);
errors = vErrors.length;
}
}
if(data.store !== undefined){
if(typeof data.store !== "boolean"){
const err10 = {instancePath:instancePath+"/store",schemaPath:"#/allOf/0/properties/store/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.continuationToken !== undefined){
let data15 = data.continuationToken;
if(typeof data15 === "string"){
if(func1(data15) < 1){
const err11 = {instancePath:instancePath+"/continuationToken",schemaPath:"#/allOf/0/properties/continuationToken/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/continuationToken",schemaPath:"#/allOf/0/properties/continuationToken/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/allOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!(validate434(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate434.errors : vErrors.concat(validate434.errors);
errors = vErrors.length;
}
validate465.errors = vErrors;
return errors === 0;
}
validate465.evaluated = {"props":{"input":true,"responseFormat":true,"responseMimeType":true,"stream":true,"previousInteractionId":true,"background":true,"agent":true,"guardrails":true,"customModelCredentials":true,"semanticCache":true,"promptCache":true,"fallback":true,"modelRouter":true,"providerConfigs":true,"providerOrder":true,"providerOnly":true,"providerIgnore":true,"providerSort":true,"providerQuantizations":true,"providerRequireParameters":true,"providerDataCollection":true,"providerZdr":true,"providerEnforceDistillableText":true,"providerMaxPromptPrice":true,"providerMaxCompletionPrice":true,"providerMaxRequestPrice":true,"providerMaxImagePrice":true,"models":true,"model":true,"contents":true,"systemInstruction":true,"tools":true,"toolConfig":true,"safetySettings":true,"generationConfig":true,"config":true,"cachedContent":true,"labels":true,"serviceTier":true,"store":true,"continuationToken":true},"dynamicProps":false,"dynamicItems":false};


function validate464(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="gemini_streamGenerateContent" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate464.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requestBody === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requestBody"},message:"must have required property '"+"requestBody"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.header !== undefined){
let data0 = data.header;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["x-opper-name"] !== undefined){
let data1 = data0["x-opper-name"];
if(typeof data1 === "string"){
if(func1(data1) > 256){
const err1 = {instancePath:instancePath+"/header/x-opper-name",schemaPath:"#/properties/header/properties/x-opper-name/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern18.test(data1)){
const err2 = {instancePath:instancePath+"/header/x-opper-name",schemaPath:"#/properties/header/properties/x-opper-name/pattern",keyword:"pattern",params:{pattern: "^[\\x20-\\x7E]*$"},message:"must match pattern \""+"^[\\x20-\\x7E]*$"+"\""};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/header/x-opper-name",schemaPath:"#/properties/header/properties/x-opper-name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0["x-opper-parent-span-id"] !== undefined){
let data2 = data0["x-opper-parent-span-id"];
if(typeof data2 === "string"){
if(!(formats4.test(data2))){
const err4 = {instancePath:instancePath+"/header/x-opper-parent-span-id",schemaPath:"#/properties/header/properties/x-opper-parent-span-id/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/header/x-opper-parent-span-id",schemaPath:"#/properties/header/properties/x-opper-parent-span-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0["x-server-timeout"] !== undefined){
if(typeof data0["x-server-timeout"] !== "string"){
const err6 = {instancePath:instancePath+"/header/x-server-timeout",schemaPath:"#/properties/header/properties/x-server-timeout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data0["x-gateway-strict"] !== undefined){
if(typeof data0["x-gateway-strict"] !== "string"){
const err7 = {instancePath:instancePath+"/header/x-gateway-strict",schemaPath:"#/properties/header/properties/x-gateway-strict/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data0["x-gateway-dry-run"] !== undefined){
if(typeof data0["x-gateway-dry-run"] !== "string"){
const err8 = {instancePath:instancePath+"/header/x-gateway-dry-run",schemaPath:"#/properties/header/properties/x-gateway-dry-run/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data0["x-gateway-extensions"] !== undefined){
if(typeof data0["x-gateway-extensions"] !== "string"){
const err9 = {instancePath:instancePath+"/header/x-gateway-extensions",schemaPath:"#/properties/header/properties/x-gateway-extensions/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data0["idempotency-key"] !== undefined){
let data7 = data0["idempotency-key"];
if(typeof data7 === "string"){
if(func1(data7) > 255){
const err10 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func1(data7) < 1){
const err11 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern3.test(data7)){
const err12 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/pattern",keyword:"pattern",params:{pattern: "^[\\x20-\\x7E]+$"},message:"must match pattern \""+"^[\\x20-\\x7E]+$"+"\""};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data0["x-request-id"] !== undefined){
if(typeof data0["x-request-id"] !== "string"){
const err14 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.query !== undefined){
let data9 = data.query;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.$alt !== undefined){
if(typeof data9.$alt !== "string"){
const err16 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data9.key !== undefined){
if(typeof data9.key !== "string"){
const err17 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data9.prettyPrint !== undefined){
if(typeof data9.prettyPrint !== "string"){
const err18 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data9.fields !== undefined){
if(typeof data9.fields !== "string"){
const err19 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data9.alt !== undefined){
if(typeof data9.alt !== "string"){
const err20 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.requestBody !== undefined){
if(!(validate465(data.requestBody, {instancePath:instancePath+"/requestBody",parentData:data,parentDataProperty:"requestBody",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate465.errors : vErrors.concat(validate465.errors);
errors = vErrors.length;
}
}
}
else {
const err22 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
validate464.errors = vErrors;
return errors === 0;
}
validate464.evaluated = {"props":{"header":true,"query":true,"requestBody":true},"dynamicProps":false,"dynamicItems":false};

export const gemini_countTokens = validate476;
const schema199 = {"type":"object","properties":{"header":{"type":"object","properties":{"x-server-timeout":{"type":"string"},"x-gateway-strict":{"type":"string"},"x-gateway-extensions":{"type":"string","contentMediaType":"application/json","contentSchema":{"$ref":"document#/$defs/GatewayExtensions"}},"idempotency-key":{"type":"string","minLength":1,"maxLength":255,"pattern":"^[\\x20-\\x7E]+$"},"x-request-id":{"type":"string"}},"required":[]},"query":{"type":"object","properties":{"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]},"requestBody":{"$ref":"document#/$defs/CountTokensRequest"}},"required":["requestBody"],"$id":"gemini_countTokens"};

function validate477(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate477.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.model !== undefined){
if(typeof data.model !== "string"){
const err0 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.contents !== undefined){
let data1 = data.contents;
if(Array.isArray(data1)){
if(data1.length > 16384){
const err1 = {instancePath:instancePath+"/contents",schemaPath:"#/properties/contents/maxItems",keyword:"maxItems",params:{limit: 16384},message:"must NOT have more than 16384 items"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data1.length < 1){
const err2 = {instancePath:instancePath+"/contents",schemaPath:"#/properties/contents/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate56(data1[i0], {instancePath:instancePath+"/contents/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath:instancePath+"/contents",schemaPath:"#/properties/contents/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.generateContentRequest !== undefined){
if(!(validate55(data.generateContentRequest, {instancePath:instancePath+"/generateContentRequest",parentData:data,parentDataProperty:"generateContentRequest",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data.systemInstruction !== undefined){
if(!(validate56(data.systemInstruction, {instancePath:instancePath+"/systemInstruction",parentData:data,parentDataProperty:"systemInstruction",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
if(data.tools !== undefined){
let data5 = data.tools;
if(Array.isArray(data5)){
if(data5.length > 128){
const err4 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/maxItems",keyword:"maxItems",params:{limit: 128},message:"must NOT have more than 128 items"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
if(!(validate118(data5[i1], {instancePath:instancePath+"/tools/" + i1,parentData:data5,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : vErrors.concat(validate118.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.generationConfig !== undefined){
if(!(validate250(data.generationConfig, {instancePath:instancePath+"/generationConfig",parentData:data,parentDataProperty:"generationConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate250.errors : vErrors.concat(validate250.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate477.errors = vErrors;
return errors === 0;
}
validate477.evaluated = {"props":{"model":true,"contents":true,"generateContentRequest":true,"systemInstruction":true,"tools":true,"generationConfig":true},"dynamicProps":false,"dynamicItems":false};


function validate476(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="gemini_countTokens" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate476.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requestBody === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requestBody"},message:"must have required property '"+"requestBody"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.header !== undefined){
let data0 = data.header;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["x-server-timeout"] !== undefined){
if(typeof data0["x-server-timeout"] !== "string"){
const err1 = {instancePath:instancePath+"/header/x-server-timeout",schemaPath:"#/properties/header/properties/x-server-timeout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0["x-gateway-strict"] !== undefined){
if(typeof data0["x-gateway-strict"] !== "string"){
const err2 = {instancePath:instancePath+"/header/x-gateway-strict",schemaPath:"#/properties/header/properties/x-gateway-strict/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0["x-gateway-extensions"] !== undefined){
if(typeof data0["x-gateway-extensions"] !== "string"){
const err3 = {instancePath:instancePath+"/header/x-gateway-extensions",schemaPath:"#/properties/header/properties/x-gateway-extensions/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0["idempotency-key"] !== undefined){
let data4 = data0["idempotency-key"];
if(typeof data4 === "string"){
if(func1(data4) > 255){
const err4 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func1(data4) < 1){
const err5 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern3.test(data4)){
const err6 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/pattern",keyword:"pattern",params:{pattern: "^[\\x20-\\x7E]+$"},message:"must match pattern \""+"^[\\x20-\\x7E]+$"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data0["x-request-id"] !== undefined){
if(typeof data0["x-request-id"] !== "string"){
const err8 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.query !== undefined){
let data6 = data.query;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.$alt !== undefined){
if(typeof data6.$alt !== "string"){
const err10 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data6.key !== undefined){
if(typeof data6.key !== "string"){
const err11 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data6.prettyPrint !== undefined){
if(typeof data6.prettyPrint !== "string"){
const err12 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data6.fields !== undefined){
if(typeof data6.fields !== "string"){
const err13 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data6.alt !== undefined){
if(typeof data6.alt !== "string"){
const err14 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.requestBody !== undefined){
if(!(validate477(data.requestBody, {instancePath:instancePath+"/requestBody",parentData:data,parentDataProperty:"requestBody",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate477.errors : vErrors.concat(validate477.errors);
errors = vErrors.length;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate476.errors = vErrors;
return errors === 0;
}
validate476.evaluated = {"props":{"header":true,"query":true,"requestBody":true},"dynamicProps":false,"dynamicItems":false};

export const gemini_embedContent = validate484;
const schema201 = {"type":"object","properties":{"header":{"type":"object","properties":{"x-server-timeout":{"type":"string"},"x-gateway-strict":{"type":"string"},"x-gateway-extensions":{"type":"string","contentMediaType":"application/json","contentSchema":{"$ref":"document#/$defs/GatewayExtensions"}},"idempotency-key":{"type":"string","minLength":1,"maxLength":255,"pattern":"^[\\x20-\\x7E]+$"},"x-request-id":{"type":"string"}},"required":[]},"query":{"type":"object","properties":{"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]},"requestBody":{"$ref":"document#/$defs/EmbedContentRequest"}},"required":["requestBody"],"$id":"gemini_embedContent"};

function validate485(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate485.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.content === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "content"},message:"must have required property '"+"content"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.model !== undefined){
if(typeof data.model !== "string"){
const err1 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.content !== undefined){
if(!(validate56(data.content, {instancePath:instancePath+"/content",parentData:data,parentDataProperty:"content",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
if(data.taskType !== undefined){
if(!(validate396(data.taskType, {instancePath:instancePath+"/taskType",parentData:data,parentDataProperty:"taskType",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate396.errors : vErrors.concat(validate396.errors);
errors = vErrors.length;
}
}
if(data.title !== undefined){
if(typeof data.title !== "string"){
const err2 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.outputDimensionality !== undefined){
let data4 = data.outputDimensionality;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err3 = {instancePath:instancePath+"/outputDimensionality",schemaPath:"#/properties/outputDimensionality/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 2147483647 || isNaN(data4)){
const err4 = {instancePath:instancePath+"/outputDimensionality",schemaPath:"#/properties/outputDimensionality/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},message:"must be <= 2147483647"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err5 = {instancePath:instancePath+"/outputDimensionality",schemaPath:"#/properties/outputDimensionality/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.autoTruncate !== undefined){
if(typeof data.autoTruncate !== "boolean"){
const err6 = {instancePath:instancePath+"/autoTruncate",schemaPath:"#/properties/autoTruncate/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.embedContentConfig !== undefined){
if(!(validate398(data.embedContentConfig, {instancePath:instancePath+"/embedContentConfig",parentData:data,parentDataProperty:"embedContentConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate398.errors : vErrors.concat(validate398.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate485.errors = vErrors;
return errors === 0;
}
validate485.evaluated = {"props":{"model":true,"content":true,"taskType":true,"title":true,"outputDimensionality":true,"autoTruncate":true,"embedContentConfig":true},"dynamicProps":false,"dynamicItems":false};


function validate484(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="gemini_embedContent" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate484.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requestBody === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requestBody"},message:"must have required property '"+"requestBody"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.header !== undefined){
let data0 = data.header;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["x-server-timeout"] !== undefined){
if(typeof data0["x-server-timeout"] !== "string"){
const err1 = {instancePath:instancePath+"/header/x-server-timeout",schemaPath:"#/properties/header/properties/x-server-timeout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0["x-gateway-strict"] !== undefined){
if(typeof data0["x-gateway-strict"] !== "string"){
const err2 = {instancePath:instancePath+"/header/x-gateway-strict",schemaPath:"#/properties/header/properties/x-gateway-strict/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0["x-gateway-extensions"] !== undefined){
if(typeof data0["x-gateway-extensions"] !== "string"){
const err3 = {instancePath:instancePath+"/header/x-gateway-extensions",schemaPath:"#/properties/header/properties/x-gateway-extensions/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0["idempotency-key"] !== undefined){
let data4 = data0["idempotency-key"];
if(typeof data4 === "string"){
if(func1(data4) > 255){
const err4 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func1(data4) < 1){
const err5 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern3.test(data4)){
const err6 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/pattern",keyword:"pattern",params:{pattern: "^[\\x20-\\x7E]+$"},message:"must match pattern \""+"^[\\x20-\\x7E]+$"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data0["x-request-id"] !== undefined){
if(typeof data0["x-request-id"] !== "string"){
const err8 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.query !== undefined){
let data6 = data.query;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.$alt !== undefined){
if(typeof data6.$alt !== "string"){
const err10 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data6.key !== undefined){
if(typeof data6.key !== "string"){
const err11 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data6.prettyPrint !== undefined){
if(typeof data6.prettyPrint !== "string"){
const err12 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data6.fields !== undefined){
if(typeof data6.fields !== "string"){
const err13 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data6.alt !== undefined){
if(typeof data6.alt !== "string"){
const err14 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.requestBody !== undefined){
if(!(validate485(data.requestBody, {instancePath:instancePath+"/requestBody",parentData:data,parentDataProperty:"requestBody",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate485.errors : vErrors.concat(validate485.errors);
errors = vErrors.length;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate484.errors = vErrors;
return errors === 0;
}
validate484.evaluated = {"props":{"header":true,"query":true,"requestBody":true},"dynamicProps":false,"dynamicItems":false};

export const gemini_batchEmbedContents = validate490;
const schema203 = {"type":"object","properties":{"header":{"type":"object","properties":{"x-server-timeout":{"type":"string"},"x-gateway-strict":{"type":"string"},"x-gateway-extensions":{"type":"string","contentMediaType":"application/json","contentSchema":{"$ref":"document#/$defs/GatewayExtensions"}},"idempotency-key":{"type":"string","minLength":1,"maxLength":255,"pattern":"^[\\x20-\\x7E]+$"},"x-request-id":{"type":"string"}},"required":[]},"query":{"type":"object","properties":{"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]},"requestBody":{"$ref":"document#/$defs/BatchEmbedContentsRequest"}},"required":["requestBody"],"$id":"gemini_batchEmbedContents"};

function validate491(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate491.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requests === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requests"},message:"must have required property '"+"requests"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.requests !== undefined){
let data0 = data.requests;
if(Array.isArray(data0)){
if(data0.length < 1){
const err1 = {instancePath:instancePath+"/requests",schemaPath:"#/properties/requests/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate404(data0[i0], {instancePath:instancePath+"/requests/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate404.errors : vErrors.concat(validate404.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath:instancePath+"/requests",schemaPath:"#/properties/requests/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate491.errors = vErrors;
return errors === 0;
}
validate491.evaluated = {"props":{"requests":true},"dynamicProps":false,"dynamicItems":false};


function validate490(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="gemini_batchEmbedContents" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate490.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requestBody === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requestBody"},message:"must have required property '"+"requestBody"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.header !== undefined){
let data0 = data.header;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["x-server-timeout"] !== undefined){
if(typeof data0["x-server-timeout"] !== "string"){
const err1 = {instancePath:instancePath+"/header/x-server-timeout",schemaPath:"#/properties/header/properties/x-server-timeout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0["x-gateway-strict"] !== undefined){
if(typeof data0["x-gateway-strict"] !== "string"){
const err2 = {instancePath:instancePath+"/header/x-gateway-strict",schemaPath:"#/properties/header/properties/x-gateway-strict/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0["x-gateway-extensions"] !== undefined){
if(typeof data0["x-gateway-extensions"] !== "string"){
const err3 = {instancePath:instancePath+"/header/x-gateway-extensions",schemaPath:"#/properties/header/properties/x-gateway-extensions/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0["idempotency-key"] !== undefined){
let data4 = data0["idempotency-key"];
if(typeof data4 === "string"){
if(func1(data4) > 255){
const err4 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func1(data4) < 1){
const err5 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern3.test(data4)){
const err6 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/pattern",keyword:"pattern",params:{pattern: "^[\\x20-\\x7E]+$"},message:"must match pattern \""+"^[\\x20-\\x7E]+$"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data0["x-request-id"] !== undefined){
if(typeof data0["x-request-id"] !== "string"){
const err8 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.query !== undefined){
let data6 = data.query;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.$alt !== undefined){
if(typeof data6.$alt !== "string"){
const err10 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data6.key !== undefined){
if(typeof data6.key !== "string"){
const err11 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data6.prettyPrint !== undefined){
if(typeof data6.prettyPrint !== "string"){
const err12 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data6.fields !== undefined){
if(typeof data6.fields !== "string"){
const err13 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data6.alt !== undefined){
if(typeof data6.alt !== "string"){
const err14 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.requestBody !== undefined){
if(!(validate491(data.requestBody, {instancePath:instancePath+"/requestBody",parentData:data,parentDataProperty:"requestBody",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate491.errors : vErrors.concat(validate491.errors);
errors = vErrors.length;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate490.errors = vErrors;
return errors === 0;
}
validate490.evaluated = {"props":{"header":true,"query":true,"requestBody":true},"dynamicProps":false,"dynamicItems":false};

export const gemini_listModels = validate494;
const schema205 = {"type":"object","properties":{"query":{"type":"object","properties":{"pageSize":{"type":"string","pattern":"^[0-9]*$"},"pageToken":{"type":"string"},"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]},"header":{"type":"object","properties":{"x-request-id":{"type":"string"}},"required":[]}},"$id":"gemini_listModels"};

function validate494(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="gemini_listModels" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate494.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.query !== undefined){
let data0 = data.query;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.pageSize !== undefined){
let data1 = data0.pageSize;
if(typeof data1 === "string"){
if(!pattern17.test(data1)){
const err0 = {instancePath:instancePath+"/query/pageSize",schemaPath:"#/properties/query/properties/pageSize/pattern",keyword:"pattern",params:{pattern: "^[0-9]*$"},message:"must match pattern \""+"^[0-9]*$"+"\""};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/query/pageSize",schemaPath:"#/properties/query/properties/pageSize/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0.pageToken !== undefined){
if(typeof data0.pageToken !== "string"){
const err2 = {instancePath:instancePath+"/query/pageToken",schemaPath:"#/properties/query/properties/pageToken/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.$alt !== undefined){
if(typeof data0.$alt !== "string"){
const err3 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.key !== undefined){
if(typeof data0.key !== "string"){
const err4 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.prettyPrint !== undefined){
if(typeof data0.prettyPrint !== "string"){
const err5 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0.fields !== undefined){
if(typeof data0.fields !== "string"){
const err6 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data0.alt !== undefined){
if(typeof data0.alt !== "string"){
const err7 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.header !== undefined){
let data8 = data.header;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8["x-request-id"] !== undefined){
if(typeof data8["x-request-id"] !== "string"){
const err9 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate494.errors = vErrors;
return errors === 0;
}
validate494.evaluated = {"props":{"query":true,"header":true},"dynamicProps":false,"dynamicItems":false};

export const gemini_getModel = validate495;
const schema206 = {"type":"object","properties":{"header":{"type":"object","properties":{"x-request-id":{"type":"string"}},"required":[]},"query":{"type":"object","properties":{"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]}},"$id":"gemini_getModel"};

function validate495(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="gemini_getModel" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate495.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.header !== undefined){
let data0 = data.header;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["x-request-id"] !== undefined){
if(typeof data0["x-request-id"] !== "string"){
const err0 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.query !== undefined){
let data2 = data.query;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.$alt !== undefined){
if(typeof data2.$alt !== "string"){
const err2 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data2.key !== undefined){
if(typeof data2.key !== "string"){
const err3 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data2.prettyPrint !== undefined){
if(typeof data2.prettyPrint !== "string"){
const err4 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data2.fields !== undefined){
if(typeof data2.fields !== "string"){
const err5 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data2.alt !== undefined){
if(typeof data2.alt !== "string"){
const err6 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate495.errors = vErrors;
return errors === 0;
}
validate495.evaluated = {"props":{"header":true,"query":true},"dynamicProps":false,"dynamicItems":false};

export const gemini_uploadFile = validate496;
const schema207 = {"type":"object","properties":{"query":{"type":"object","properties":{"upload_id":{"type":"string","pattern":"^[0-9a-f]{48}$"},"uploadType":{"type":"string","enum":["media","raw","multipart","resumable"]},"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]},"header":{"type":"object","properties":{"x-goog-upload-protocol":{"type":"string","enum":["raw","multipart","resumable"]},"x-goog-upload-command":{"type":"string","pattern":"^ *(start|query|cancel|upload|finalize|upload *, *finalize) *$"},"x-goog-upload-offset":{"type":"string","pattern":"^[0-9]{1,15}$"},"x-goog-upload-header-content-length":{"type":"string","pattern":"^[0-9]{1,15}$"},"x-goog-upload-header-content-type":{"type":"string"},"x-goog-upload-file-name":{"type":"string"},"x-gateway-strict":{"type":"string"},"x-request-id":{"type":"string"}},"required":[]}},"$id":"gemini_uploadFile"};
const pattern29 = new RegExp("^[0-9a-f]{48}$", "u");
const pattern30 = new RegExp("^ *(start|query|cancel|upload|finalize|upload *, *finalize) *$", "u");
const pattern31 = new RegExp("^[0-9]{1,15}$", "u");

function validate496(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="gemini_uploadFile" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate496.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.query !== undefined){
let data0 = data.query;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.upload_id !== undefined){
let data1 = data0.upload_id;
if(typeof data1 === "string"){
if(!pattern29.test(data1)){
const err0 = {instancePath:instancePath+"/query/upload_id",schemaPath:"#/properties/query/properties/upload_id/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{48}$"},message:"must match pattern \""+"^[0-9a-f]{48}$"+"\""};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/query/upload_id",schemaPath:"#/properties/query/properties/upload_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0.uploadType !== undefined){
let data2 = data0.uploadType;
if(typeof data2 !== "string"){
const err2 = {instancePath:instancePath+"/query/uploadType",schemaPath:"#/properties/query/properties/uploadType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!((((data2 === "media") || (data2 === "raw")) || (data2 === "multipart")) || (data2 === "resumable"))){
const err3 = {instancePath:instancePath+"/query/uploadType",schemaPath:"#/properties/query/properties/uploadType/enum",keyword:"enum",params:{allowedValues: schema207.properties.query.properties.uploadType.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.$alt !== undefined){
if(typeof data0.$alt !== "string"){
const err4 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.key !== undefined){
if(typeof data0.key !== "string"){
const err5 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0.prettyPrint !== undefined){
if(typeof data0.prettyPrint !== "string"){
const err6 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data0.fields !== undefined){
if(typeof data0.fields !== "string"){
const err7 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data0.alt !== undefined){
if(typeof data0.alt !== "string"){
const err8 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.header !== undefined){
let data8 = data.header;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8["x-goog-upload-protocol"] !== undefined){
let data9 = data8["x-goog-upload-protocol"];
if(typeof data9 !== "string"){
const err10 = {instancePath:instancePath+"/header/x-goog-upload-protocol",schemaPath:"#/properties/header/properties/x-goog-upload-protocol/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!(((data9 === "raw") || (data9 === "multipart")) || (data9 === "resumable"))){
const err11 = {instancePath:instancePath+"/header/x-goog-upload-protocol",schemaPath:"#/properties/header/properties/x-goog-upload-protocol/enum",keyword:"enum",params:{allowedValues: schema207.properties.header.properties["x-goog-upload-protocol"].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data8["x-goog-upload-command"] !== undefined){
let data10 = data8["x-goog-upload-command"];
if(typeof data10 === "string"){
if(!pattern30.test(data10)){
const err12 = {instancePath:instancePath+"/header/x-goog-upload-command",schemaPath:"#/properties/header/properties/x-goog-upload-command/pattern",keyword:"pattern",params:{pattern: "^ *(start|query|cancel|upload|finalize|upload *, *finalize) *$"},message:"must match pattern \""+"^ *(start|query|cancel|upload|finalize|upload *, *finalize) *$"+"\""};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/header/x-goog-upload-command",schemaPath:"#/properties/header/properties/x-goog-upload-command/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data8["x-goog-upload-offset"] !== undefined){
let data11 = data8["x-goog-upload-offset"];
if(typeof data11 === "string"){
if(!pattern31.test(data11)){
const err14 = {instancePath:instancePath+"/header/x-goog-upload-offset",schemaPath:"#/properties/header/properties/x-goog-upload-offset/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,15}$"},message:"must match pattern \""+"^[0-9]{1,15}$"+"\""};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/header/x-goog-upload-offset",schemaPath:"#/properties/header/properties/x-goog-upload-offset/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data8["x-goog-upload-header-content-length"] !== undefined){
let data12 = data8["x-goog-upload-header-content-length"];
if(typeof data12 === "string"){
if(!pattern31.test(data12)){
const err16 = {instancePath:instancePath+"/header/x-goog-upload-header-content-length",schemaPath:"#/properties/header/properties/x-goog-upload-header-content-length/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,15}$"},message:"must match pattern \""+"^[0-9]{1,15}$"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/header/x-goog-upload-header-content-length",schemaPath:"#/properties/header/properties/x-goog-upload-header-content-length/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data8["x-goog-upload-header-content-type"] !== undefined){
if(typeof data8["x-goog-upload-header-content-type"] !== "string"){
const err18 = {instancePath:instancePath+"/header/x-goog-upload-header-content-type",schemaPath:"#/properties/header/properties/x-goog-upload-header-content-type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data8["x-goog-upload-file-name"] !== undefined){
if(typeof data8["x-goog-upload-file-name"] !== "string"){
const err19 = {instancePath:instancePath+"/header/x-goog-upload-file-name",schemaPath:"#/properties/header/properties/x-goog-upload-file-name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data8["x-gateway-strict"] !== undefined){
if(typeof data8["x-gateway-strict"] !== "string"){
const err20 = {instancePath:instancePath+"/header/x-gateway-strict",schemaPath:"#/properties/header/properties/x-gateway-strict/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data8["x-request-id"] !== undefined){
if(typeof data8["x-request-id"] !== "string"){
const err21 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate496.errors = vErrors;
return errors === 0;
}
validate496.evaluated = {"props":{"query":true,"header":true},"dynamicProps":false,"dynamicItems":false};

export const gemini_listFiles = validate497;
const schema208 = {"type":"object","properties":{"query":{"type":"object","properties":{"pageSize":{"type":"string","pattern":"^[0-9]*$"},"pageToken":{"type":"string"},"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]},"header":{"type":"object","properties":{"x-request-id":{"type":"string"}},"required":[]}},"$id":"gemini_listFiles"};

function validate497(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="gemini_listFiles" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate497.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.query !== undefined){
let data0 = data.query;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.pageSize !== undefined){
let data1 = data0.pageSize;
if(typeof data1 === "string"){
if(!pattern17.test(data1)){
const err0 = {instancePath:instancePath+"/query/pageSize",schemaPath:"#/properties/query/properties/pageSize/pattern",keyword:"pattern",params:{pattern: "^[0-9]*$"},message:"must match pattern \""+"^[0-9]*$"+"\""};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/query/pageSize",schemaPath:"#/properties/query/properties/pageSize/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0.pageToken !== undefined){
if(typeof data0.pageToken !== "string"){
const err2 = {instancePath:instancePath+"/query/pageToken",schemaPath:"#/properties/query/properties/pageToken/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.$alt !== undefined){
if(typeof data0.$alt !== "string"){
const err3 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.key !== undefined){
if(typeof data0.key !== "string"){
const err4 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.prettyPrint !== undefined){
if(typeof data0.prettyPrint !== "string"){
const err5 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0.fields !== undefined){
if(typeof data0.fields !== "string"){
const err6 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data0.alt !== undefined){
if(typeof data0.alt !== "string"){
const err7 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.header !== undefined){
let data8 = data.header;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8["x-request-id"] !== undefined){
if(typeof data8["x-request-id"] !== "string"){
const err9 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate497.errors = vErrors;
return errors === 0;
}
validate497.evaluated = {"props":{"query":true,"header":true},"dynamicProps":false,"dynamicItems":false};

export const gemini_downloadFile = validate498;
const schema209 = {"type":"object","properties":{"header":{"type":"object","properties":{"x-request-id":{"type":"string"}},"required":[]},"query":{"type":"object","properties":{"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]}},"$id":"gemini_downloadFile"};

function validate498(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="gemini_downloadFile" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate498.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.header !== undefined){
let data0 = data.header;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["x-request-id"] !== undefined){
if(typeof data0["x-request-id"] !== "string"){
const err0 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.query !== undefined){
let data2 = data.query;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.$alt !== undefined){
if(typeof data2.$alt !== "string"){
const err2 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data2.key !== undefined){
if(typeof data2.key !== "string"){
const err3 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data2.prettyPrint !== undefined){
if(typeof data2.prettyPrint !== "string"){
const err4 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data2.fields !== undefined){
if(typeof data2.fields !== "string"){
const err5 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data2.alt !== undefined){
if(typeof data2.alt !== "string"){
const err6 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate498.errors = vErrors;
return errors === 0;
}
validate498.evaluated = {"props":{"header":true,"query":true},"dynamicProps":false,"dynamicItems":false};

export const gemini_getFile = validate499;
const schema210 = {"type":"object","properties":{"header":{"type":"object","properties":{"x-request-id":{"type":"string"}},"required":[]},"query":{"type":"object","properties":{"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]}},"$id":"gemini_getFile"};

function validate499(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="gemini_getFile" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate499.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.header !== undefined){
let data0 = data.header;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["x-request-id"] !== undefined){
if(typeof data0["x-request-id"] !== "string"){
const err0 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.query !== undefined){
let data2 = data.query;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.$alt !== undefined){
if(typeof data2.$alt !== "string"){
const err2 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data2.key !== undefined){
if(typeof data2.key !== "string"){
const err3 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data2.prettyPrint !== undefined){
if(typeof data2.prettyPrint !== "string"){
const err4 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data2.fields !== undefined){
if(typeof data2.fields !== "string"){
const err5 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data2.alt !== undefined){
if(typeof data2.alt !== "string"){
const err6 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate499.errors = vErrors;
return errors === 0;
}
validate499.evaluated = {"props":{"header":true,"query":true},"dynamicProps":false,"dynamicItems":false};

export const gemini_deleteFile = validate500;
const schema211 = {"type":"object","properties":{"header":{"type":"object","properties":{"x-request-id":{"type":"string"}},"required":[]},"query":{"type":"object","properties":{"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]}},"$id":"gemini_deleteFile"};

function validate500(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="gemini_deleteFile" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate500.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.header !== undefined){
let data0 = data.header;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["x-request-id"] !== undefined){
if(typeof data0["x-request-id"] !== "string"){
const err0 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.query !== undefined){
let data2 = data.query;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.$alt !== undefined){
if(typeof data2.$alt !== "string"){
const err2 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data2.key !== undefined){
if(typeof data2.key !== "string"){
const err3 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data2.prettyPrint !== undefined){
if(typeof data2.prettyPrint !== "string"){
const err4 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data2.fields !== undefined){
if(typeof data2.fields !== "string"){
const err5 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data2.alt !== undefined){
if(typeof data2.alt !== "string"){
const err6 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate500.errors = vErrors;
return errors === 0;
}
validate500.evaluated = {"props":{"header":true,"query":true},"dynamicProps":false,"dynamicItems":false};

export const gemini_listCachedContents = validate501;
const schema212 = {"type":"object","properties":{"query":{"type":"object","properties":{"pageSize":{"type":"string","pattern":"^[0-9]*$"},"pageToken":{"type":"string"},"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]},"header":{"type":"object","properties":{"x-request-id":{"type":"string"}},"required":[]}},"$id":"gemini_listCachedContents"};

function validate501(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="gemini_listCachedContents" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate501.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.query !== undefined){
let data0 = data.query;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.pageSize !== undefined){
let data1 = data0.pageSize;
if(typeof data1 === "string"){
if(!pattern17.test(data1)){
const err0 = {instancePath:instancePath+"/query/pageSize",schemaPath:"#/properties/query/properties/pageSize/pattern",keyword:"pattern",params:{pattern: "^[0-9]*$"},message:"must match pattern \""+"^[0-9]*$"+"\""};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/query/pageSize",schemaPath:"#/properties/query/properties/pageSize/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0.pageToken !== undefined){
if(typeof data0.pageToken !== "string"){
const err2 = {instancePath:instancePath+"/query/pageToken",schemaPath:"#/properties/query/properties/pageToken/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.$alt !== undefined){
if(typeof data0.$alt !== "string"){
const err3 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.key !== undefined){
if(typeof data0.key !== "string"){
const err4 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.prettyPrint !== undefined){
if(typeof data0.prettyPrint !== "string"){
const err5 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0.fields !== undefined){
if(typeof data0.fields !== "string"){
const err6 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data0.alt !== undefined){
if(typeof data0.alt !== "string"){
const err7 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.header !== undefined){
let data8 = data.header;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8["x-request-id"] !== undefined){
if(typeof data8["x-request-id"] !== "string"){
const err9 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate501.errors = vErrors;
return errors === 0;
}
validate501.evaluated = {"props":{"query":true,"header":true},"dynamicProps":false,"dynamicItems":false};

export const gemini_createCachedContent = validate502;
const schema213 = {"type":"object","properties":{"header":{"type":"object","properties":{"x-server-timeout":{"type":"string"},"x-gateway-strict":{"type":"string"},"x-request-id":{"type":"string"}},"required":[]},"query":{"type":"object","properties":{"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]},"requestBody":{"$ref":"document#/$defs/CreateCachedContentRequest"}},"required":["requestBody"],"$id":"gemini_createCachedContent"};
const schema214 = {"type":"object","required":["model"],"properties":{"model":{"type":"string","minLength":1},"contents":{"type":"array","maxItems":16384,"items":{"$ref":"document#/$defs/Content"}},"systemInstruction":{"$ref":"document#/$defs/Content"},"tools":{"type":"array","maxItems":128,"items":{"$ref":"document#/$defs/Tool"}},"toolConfig":{"$ref":"document#/$defs/ToolConfig"},"displayName":{"type":"string","maxLength":128,"pattern":"^[^\\0]*$"},"ttl":{"$ref":"document#/$defs/Duration"},"expireTime":{"type":"string","format":"date-time"}}};
const pattern35 = new RegExp("^[^\\0]*$", "u");

function validate503(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate503.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.model === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "model"},message:"must have required property '"+"model"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.model !== undefined){
let data0 = data.model;
if(typeof data0 === "string"){
if(func1(data0) < 1){
const err1 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.contents !== undefined){
let data1 = data.contents;
if(Array.isArray(data1)){
if(data1.length > 16384){
const err3 = {instancePath:instancePath+"/contents",schemaPath:"#/properties/contents/maxItems",keyword:"maxItems",params:{limit: 16384},message:"must NOT have more than 16384 items"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate56(data1[i0], {instancePath:instancePath+"/contents/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/contents",schemaPath:"#/properties/contents/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.systemInstruction !== undefined){
if(!(validate56(data.systemInstruction, {instancePath:instancePath+"/systemInstruction",parentData:data,parentDataProperty:"systemInstruction",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
if(data.tools !== undefined){
let data4 = data.tools;
if(Array.isArray(data4)){
if(data4.length > 128){
const err5 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/maxItems",keyword:"maxItems",params:{limit: 128},message:"must NOT have more than 128 items"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
if(!(validate118(data4[i1], {instancePath:instancePath+"/tools/" + i1,parentData:data4,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : vErrors.concat(validate118.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.toolConfig !== undefined){
if(!(validate232(data.toolConfig, {instancePath:instancePath+"/toolConfig",parentData:data,parentDataProperty:"toolConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate232.errors : vErrors.concat(validate232.errors);
errors = vErrors.length;
}
}
if(data.displayName !== undefined){
let data7 = data.displayName;
if(typeof data7 === "string"){
if(func1(data7) > 128){
const err7 = {instancePath:instancePath+"/displayName",schemaPath:"#/properties/displayName/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!pattern35.test(data7)){
const err8 = {instancePath:instancePath+"/displayName",schemaPath:"#/properties/displayName/pattern",keyword:"pattern",params:{pattern: "^[^\\0]*$"},message:"must match pattern \""+"^[^\\0]*$"+"\""};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/displayName",schemaPath:"#/properties/displayName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.ttl !== undefined){
if(!(validate96(data.ttl, {instancePath:instancePath+"/ttl",parentData:data,parentDataProperty:"ttl",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate96.errors : vErrors.concat(validate96.errors);
errors = vErrors.length;
}
}
if(data.expireTime !== undefined){
let data9 = data.expireTime;
if(typeof data9 === "string"){
if(!(formats0.validate(data9))){
const err10 = {instancePath:instancePath+"/expireTime",schemaPath:"#/properties/expireTime/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/expireTime",schemaPath:"#/properties/expireTime/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate503.errors = vErrors;
return errors === 0;
}
validate503.evaluated = {"props":{"model":true,"contents":true,"systemInstruction":true,"tools":true,"toolConfig":true,"displayName":true,"ttl":true,"expireTime":true},"dynamicProps":false,"dynamicItems":false};


function validate502(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="gemini_createCachedContent" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate502.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requestBody === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requestBody"},message:"must have required property '"+"requestBody"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.header !== undefined){
let data0 = data.header;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["x-server-timeout"] !== undefined){
if(typeof data0["x-server-timeout"] !== "string"){
const err1 = {instancePath:instancePath+"/header/x-server-timeout",schemaPath:"#/properties/header/properties/x-server-timeout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0["x-gateway-strict"] !== undefined){
if(typeof data0["x-gateway-strict"] !== "string"){
const err2 = {instancePath:instancePath+"/header/x-gateway-strict",schemaPath:"#/properties/header/properties/x-gateway-strict/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0["x-request-id"] !== undefined){
if(typeof data0["x-request-id"] !== "string"){
const err3 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.query !== undefined){
let data4 = data.query;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.$alt !== undefined){
if(typeof data4.$alt !== "string"){
const err5 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data4.key !== undefined){
if(typeof data4.key !== "string"){
const err6 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data4.prettyPrint !== undefined){
if(typeof data4.prettyPrint !== "string"){
const err7 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data4.fields !== undefined){
if(typeof data4.fields !== "string"){
const err8 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data4.alt !== undefined){
if(typeof data4.alt !== "string"){
const err9 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.requestBody !== undefined){
if(!(validate503(data.requestBody, {instancePath:instancePath+"/requestBody",parentData:data,parentDataProperty:"requestBody",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate503.errors : vErrors.concat(validate503.errors);
errors = vErrors.length;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate502.errors = vErrors;
return errors === 0;
}
validate502.evaluated = {"props":{"header":true,"query":true,"requestBody":true},"dynamicProps":false,"dynamicItems":false};

export const gemini_getCachedContent = validate510;
const schema215 = {"type":"object","properties":{"header":{"type":"object","properties":{"x-request-id":{"type":"string"}},"required":[]},"query":{"type":"object","properties":{"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]}},"$id":"gemini_getCachedContent"};

function validate510(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="gemini_getCachedContent" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate510.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.header !== undefined){
let data0 = data.header;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["x-request-id"] !== undefined){
if(typeof data0["x-request-id"] !== "string"){
const err0 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.query !== undefined){
let data2 = data.query;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.$alt !== undefined){
if(typeof data2.$alt !== "string"){
const err2 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data2.key !== undefined){
if(typeof data2.key !== "string"){
const err3 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data2.prettyPrint !== undefined){
if(typeof data2.prettyPrint !== "string"){
const err4 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data2.fields !== undefined){
if(typeof data2.fields !== "string"){
const err5 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data2.alt !== undefined){
if(typeof data2.alt !== "string"){
const err6 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate510.errors = vErrors;
return errors === 0;
}
validate510.evaluated = {"props":{"header":true,"query":true},"dynamicProps":false,"dynamicItems":false};

export const gemini_deleteCachedContent = validate511;
const schema216 = {"type":"object","properties":{"header":{"type":"object","properties":{"x-request-id":{"type":"string"}},"required":[]},"query":{"type":"object","properties":{"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]}},"$id":"gemini_deleteCachedContent"};

function validate511(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="gemini_deleteCachedContent" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate511.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.header !== undefined){
let data0 = data.header;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["x-request-id"] !== undefined){
if(typeof data0["x-request-id"] !== "string"){
const err0 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.query !== undefined){
let data2 = data.query;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.$alt !== undefined){
if(typeof data2.$alt !== "string"){
const err2 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data2.key !== undefined){
if(typeof data2.key !== "string"){
const err3 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data2.prettyPrint !== undefined){
if(typeof data2.prettyPrint !== "string"){
const err4 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data2.fields !== undefined){
if(typeof data2.fields !== "string"){
const err5 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data2.alt !== undefined){
if(typeof data2.alt !== "string"){
const err6 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate511.errors = vErrors;
return errors === 0;
}
validate511.evaluated = {"props":{"header":true,"query":true},"dynamicProps":false,"dynamicItems":false};

export const gemini_updateCachedContent = validate512;
const schema217 = {"type":"object","properties":{"query":{"type":"object","properties":{"updateMask":{"type":"string"},"update_mask":{"type":"string"},"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]},"header":{"type":"object","properties":{"x-server-timeout":{"type":"string"},"x-gateway-strict":{"type":"string"},"x-request-id":{"type":"string"}},"required":[]},"requestBody":{"$ref":"document#/$defs/UpdateCachedContentRequest"}},"required":["requestBody"],"$id":"gemini_updateCachedContent"};
const schema218 = {"type":"object","properties":{"ttl":{"$ref":"document#/$defs/Duration"},"expireTime":{"type":"string","format":"date-time"}}};

function validate513(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate513.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.ttl !== undefined){
if(!(validate96(data.ttl, {instancePath:instancePath+"/ttl",parentData:data,parentDataProperty:"ttl",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate96.errors : vErrors.concat(validate96.errors);
errors = vErrors.length;
}
}
if(data.expireTime !== undefined){
let data1 = data.expireTime;
if(typeof data1 === "string"){
if(!(formats0.validate(data1))){
const err0 = {instancePath:instancePath+"/expireTime",schemaPath:"#/properties/expireTime/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/expireTime",schemaPath:"#/properties/expireTime/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate513.errors = vErrors;
return errors === 0;
}
validate513.evaluated = {"props":{"ttl":true,"expireTime":true},"dynamicProps":false,"dynamicItems":false};


function validate512(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="gemini_updateCachedContent" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate512.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requestBody === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requestBody"},message:"must have required property '"+"requestBody"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.query !== undefined){
let data0 = data.query;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.updateMask !== undefined){
if(typeof data0.updateMask !== "string"){
const err1 = {instancePath:instancePath+"/query/updateMask",schemaPath:"#/properties/query/properties/updateMask/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0.update_mask !== undefined){
if(typeof data0.update_mask !== "string"){
const err2 = {instancePath:instancePath+"/query/update_mask",schemaPath:"#/properties/query/properties/update_mask/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.$alt !== undefined){
if(typeof data0.$alt !== "string"){
const err3 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.key !== undefined){
if(typeof data0.key !== "string"){
const err4 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.prettyPrint !== undefined){
if(typeof data0.prettyPrint !== "string"){
const err5 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0.fields !== undefined){
if(typeof data0.fields !== "string"){
const err6 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data0.alt !== undefined){
if(typeof data0.alt !== "string"){
const err7 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.header !== undefined){
let data8 = data.header;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8["x-server-timeout"] !== undefined){
if(typeof data8["x-server-timeout"] !== "string"){
const err9 = {instancePath:instancePath+"/header/x-server-timeout",schemaPath:"#/properties/header/properties/x-server-timeout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data8["x-gateway-strict"] !== undefined){
if(typeof data8["x-gateway-strict"] !== "string"){
const err10 = {instancePath:instancePath+"/header/x-gateway-strict",schemaPath:"#/properties/header/properties/x-gateway-strict/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data8["x-request-id"] !== undefined){
if(typeof data8["x-request-id"] !== "string"){
const err11 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.requestBody !== undefined){
if(!(validate513(data.requestBody, {instancePath:instancePath+"/requestBody",parentData:data,parentDataProperty:"requestBody",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate513.errors : vErrors.concat(validate513.errors);
errors = vErrors.length;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate512.errors = vErrors;
return errors === 0;
}
validate512.evaluated = {"props":{"query":true,"header":true,"requestBody":true},"dynamicProps":false,"dynamicItems":false};

export const gemini_batchGenerateContent = validate516;
const schema219 = {"type":"object","properties":{"header":{"type":"object","properties":{"x-gateway-strict":{"type":"string"},"x-gateway-dry-run":{"type":"string"},"x-gateway-extensions":{"type":"string","contentMediaType":"application/json","contentSchema":{"$ref":"document#/$defs/GatewayExtensions"}},"idempotency-key":{"type":"string","minLength":1,"maxLength":255,"pattern":"^[\\x20-\\x7E]+$"},"x-request-id":{"type":"string"}},"required":[]},"query":{"type":"object","properties":{"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]},"requestBody":{"$ref":"document#/$defs/BatchGenerateContentRequest"}},"required":["requestBody"],"$id":"gemini_batchGenerateContent"};
const schema220 = {"type":"object","required":["batch"],"properties":{"batch":{"$ref":"document#/$defs/NewGenerateBatch"}}};
const schema221 = {"allOf":[{"$ref":"document#/$defs/NewBatch"},{"type":"object","required":["inputConfig"],"properties":{"inputConfig":{"$ref":"document#/$defs/GenerateBatchInput"}}}]};
const schema222 = {"type":"object","properties":{"model":{"type":"string"},"displayName":{"type":"string","maxLength":512,"pattern":"^[^\\0]*$"},"priority":{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991},"webhookConfig":{"type":"object"}}};

function validate519(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate519.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.model !== undefined){
if(typeof data.model !== "string"){
const err0 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.displayName !== undefined){
let data1 = data.displayName;
if(typeof data1 === "string"){
if(func1(data1) > 512){
const err1 = {instancePath:instancePath+"/displayName",schemaPath:"#/properties/displayName/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern35.test(data1)){
const err2 = {instancePath:instancePath+"/displayName",schemaPath:"#/properties/displayName/pattern",keyword:"pattern",params:{pattern: "^[^\\0]*$"},message:"must match pattern \""+"^[^\\0]*$"+"\""};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/displayName",schemaPath:"#/properties/displayName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.priority !== undefined){
let data2 = data.priority;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err4 = {instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
const err5 = {instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data2 < -9007199254740991 || isNaN(data2)){
const err6 = {instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991},message:"must be >= -9007199254740991"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
if(data.webhookConfig !== undefined){
let data3 = data.webhookConfig;
if(!(data3 && typeof data3 == "object" && !Array.isArray(data3))){
const err7 = {instancePath:instancePath+"/webhookConfig",schemaPath:"#/properties/webhookConfig/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate519.errors = vErrors;
return errors === 0;
}
validate519.evaluated = {"props":{"model":true,"displayName":true,"priority":true,"webhookConfig":true},"dynamicProps":false,"dynamicItems":false};

const schema223 = {"type":"object","properties":{"requests":{"$ref":"document#/$defs/GenerateBatchRequests"},"fileName":{"type":"string","minLength":1}}};
const schema224 = {"type":"object","required":["requests"],"properties":{"requests":{"type":"array","minItems":1,"maxItems":100000,"items":{"$ref":"document#/$defs/GenerateBatchRequest"}}}};
const schema225 = {"type":"object","required":["request"],"properties":{"request":{"$ref":"document#/$defs/GeminiGenerateContentRequest"},"metadata":{"type":"object"}}};

function validate524(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate524.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.model !== undefined){
if(typeof data.model !== "string"){
const err0 = {instancePath:instancePath+"/model",schemaPath:"#/allOf/0/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.contents !== undefined){
let data1 = data.contents;
if(Array.isArray(data1)){
if(data1.length > 16384){
const err1 = {instancePath:instancePath+"/contents",schemaPath:"#/allOf/0/properties/contents/maxItems",keyword:"maxItems",params:{limit: 16384},message:"must NOT have more than 16384 items"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate56(data1[i0], {instancePath:instancePath+"/contents/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath:instancePath+"/contents",schemaPath:"#/allOf/0/properties/contents/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.systemInstruction !== undefined){
if(!(validate415(data.systemInstruction, {instancePath:instancePath+"/systemInstruction",parentData:data,parentDataProperty:"systemInstruction",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate415.errors : vErrors.concat(validate415.errors);
errors = vErrors.length;
}
}
if(data.tools !== undefined){
let data4 = data.tools;
if(Array.isArray(data4)){
if(data4.length > 128){
const err3 = {instancePath:instancePath+"/tools",schemaPath:"#/allOf/0/properties/tools/maxItems",keyword:"maxItems",params:{limit: 128},message:"must NOT have more than 128 items"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
if(!(validate418(data4[i1], {instancePath:instancePath+"/tools/" + i1,parentData:data4,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate418.errors : vErrors.concat(validate418.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/tools",schemaPath:"#/allOf/0/properties/tools/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.toolConfig !== undefined){
if(!(validate232(data.toolConfig, {instancePath:instancePath+"/toolConfig",parentData:data,parentDataProperty:"toolConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate232.errors : vErrors.concat(validate232.errors);
errors = vErrors.length;
}
}
if(data.safetySettings !== undefined){
let data7 = data.safetySettings;
if(Array.isArray(data7)){
if(data7.length > 64){
const err5 = {instancePath:instancePath+"/safetySettings",schemaPath:"#/allOf/0/properties/safetySettings/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len2 = data7.length;
for(let i2=0; i2<len2; i2++){
if(!(validate242(data7[i2], {instancePath:instancePath+"/safetySettings/" + i2,parentData:data7,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate242.errors : vErrors.concat(validate242.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath:instancePath+"/safetySettings",schemaPath:"#/allOf/0/properties/safetySettings/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.generationConfig !== undefined){
if(!(validate423(data.generationConfig, {instancePath:instancePath+"/generationConfig",parentData:data,parentDataProperty:"generationConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate423.errors : vErrors.concat(validate423.errors);
errors = vErrors.length;
}
}
if(data.config !== undefined){
if(!(validate423(data.config, {instancePath:instancePath+"/config",parentData:data,parentDataProperty:"config",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate423.errors : vErrors.concat(validate423.errors);
errors = vErrors.length;
}
}
if(data.cachedContent !== undefined){
let data11 = data.cachedContent;
if(typeof data11 === "string"){
if(!pattern10.test(data11)){
const err7 = {instancePath:instancePath+"/cachedContent",schemaPath:"#/allOf/0/properties/cachedContent/pattern",keyword:"pattern",params:{pattern: "^(cachedContents/[A-Za-z0-9_-]+|projects/[^/]+/locations/[^/]+/cachedContents/[A-Za-z0-9_-]+)$"},message:"must match pattern \""+"^(cachedContents/[A-Za-z0-9_-]+|projects/[^/]+/locations/[^/]+/cachedContents/[A-Za-z0-9_-]+)$"+"\""};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/cachedContent",schemaPath:"#/allOf/0/properties/cachedContent/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.labels !== undefined){
let data12 = data.labels;
if(!(data12 && typeof data12 == "object" && !Array.isArray(data12))){
const err9 = {instancePath:instancePath+"/labels",schemaPath:"#/allOf/0/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.serviceTier !== undefined){
if(!(validate330(data.serviceTier, {instancePath:instancePath+"/serviceTier",parentData:data,parentDataProperty:"serviceTier",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate330.errors : vErrors.concat(validate330.errors);
errors = vErrors.length;
}
}
if(data.store !== undefined){
if(typeof data.store !== "boolean"){
const err10 = {instancePath:instancePath+"/store",schemaPath:"#/allOf/0/properties/store/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.continuationToken !== undefined){
let data15 = data.continuationToken;
if(typeof data15 === "string"){
if(func1(data15) < 1){
const err11 = {instancePath:instancePath+"/continuationToken",schemaPath:"#/allOf/0/properties/continuationToken/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/continuationToken",schemaPath:"#/allOf/0/properties/continuationToken/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/allOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!(validate434(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate434.errors : vErrors.concat(validate434.errors);
errors = vErrors.length;
}
validate524.errors = vErrors;
return errors === 0;
}
validate524.evaluated = {"props":{"input":true,"responseFormat":true,"responseMimeType":true,"stream":true,"previousInteractionId":true,"background":true,"agent":true,"guardrails":true,"customModelCredentials":true,"semanticCache":true,"promptCache":true,"fallback":true,"modelRouter":true,"providerConfigs":true,"providerOrder":true,"providerOnly":true,"providerIgnore":true,"providerSort":true,"providerQuantizations":true,"providerRequireParameters":true,"providerDataCollection":true,"providerZdr":true,"providerEnforceDistillableText":true,"providerMaxPromptPrice":true,"providerMaxCompletionPrice":true,"providerMaxRequestPrice":true,"providerMaxImagePrice":true,"models":true,"model":true,"contents":true,"systemInstruction":true,"tools":true,"toolConfig":true,"safetySettings":true,"generationConfig":true,"config":true,"cachedContent":true,"labels":true,"serviceTier":true,"store":true,"continuationToken":true},"dynamicProps":false,"dynamicItems":false};


function validate523(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate523.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.request === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "request"},message:"must have required property '"+"request"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.request !== undefined){
if(!(validate524(data.request, {instancePath:instancePath+"/request",parentData:data,parentDataProperty:"request",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate524.errors : vErrors.concat(validate524.errors);
errors = vErrors.length;
}
}
if(data.metadata !== undefined){
let data1 = data.metadata;
if(!(data1 && typeof data1 == "object" && !Array.isArray(data1))){
const err1 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate523.errors = vErrors;
return errors === 0;
}
validate523.evaluated = {"props":{"request":true,"metadata":true},"dynamicProps":false,"dynamicItems":false};


function validate522(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate522.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requests === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requests"},message:"must have required property '"+"requests"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.requests !== undefined){
let data0 = data.requests;
if(Array.isArray(data0)){
if(data0.length > 100000){
const err1 = {instancePath:instancePath+"/requests",schemaPath:"#/properties/requests/maxItems",keyword:"maxItems",params:{limit: 100000},message:"must NOT have more than 100000 items"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0.length < 1){
const err2 = {instancePath:instancePath+"/requests",schemaPath:"#/properties/requests/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate523(data0[i0], {instancePath:instancePath+"/requests/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate523.errors : vErrors.concat(validate523.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath:instancePath+"/requests",schemaPath:"#/properties/requests/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate522.errors = vErrors;
return errors === 0;
}
validate522.evaluated = {"props":{"requests":true},"dynamicProps":false,"dynamicItems":false};


function validate521(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate521.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requests !== undefined){
if(!(validate522(data.requests, {instancePath:instancePath+"/requests",parentData:data,parentDataProperty:"requests",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate522.errors : vErrors.concat(validate522.errors);
errors = vErrors.length;
}
}
if(data.fileName !== undefined){
let data1 = data.fileName;
if(typeof data1 === "string"){
if(func1(data1) < 1){
const err0 = {instancePath:instancePath+"/fileName",schemaPath:"#/properties/fileName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/fileName",schemaPath:"#/properties/fileName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate521.errors = vErrors;
return errors === 0;
}
validate521.evaluated = {"props":{"requests":true,"fileName":true},"dynamicProps":false,"dynamicItems":false};


function validate518(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate518.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate519(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate519.errors : vErrors.concat(validate519.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.inputConfig === undefined){
const err0 = {instancePath,schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty: "inputConfig"},message:"must have required property '"+"inputConfig"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.inputConfig !== undefined){
if(!(validate521(data.inputConfig, {instancePath:instancePath+"/inputConfig",parentData:data,parentDataProperty:"inputConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate521.errors : vErrors.concat(validate521.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate518.errors = vErrors;
return errors === 0;
}
validate518.evaluated = {"props":{"inputConfig":true,"model":true,"displayName":true,"priority":true,"webhookConfig":true},"dynamicProps":false,"dynamicItems":false};


function validate517(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate517.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.batch === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "batch"},message:"must have required property '"+"batch"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.batch !== undefined){
if(!(validate518(data.batch, {instancePath:instancePath+"/batch",parentData:data,parentDataProperty:"batch",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate518.errors : vErrors.concat(validate518.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate517.errors = vErrors;
return errors === 0;
}
validate517.evaluated = {"props":{"batch":true},"dynamicProps":false,"dynamicItems":false};


function validate516(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="gemini_batchGenerateContent" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate516.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requestBody === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requestBody"},message:"must have required property '"+"requestBody"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.header !== undefined){
let data0 = data.header;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["x-gateway-strict"] !== undefined){
if(typeof data0["x-gateway-strict"] !== "string"){
const err1 = {instancePath:instancePath+"/header/x-gateway-strict",schemaPath:"#/properties/header/properties/x-gateway-strict/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0["x-gateway-dry-run"] !== undefined){
if(typeof data0["x-gateway-dry-run"] !== "string"){
const err2 = {instancePath:instancePath+"/header/x-gateway-dry-run",schemaPath:"#/properties/header/properties/x-gateway-dry-run/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0["x-gateway-extensions"] !== undefined){
if(typeof data0["x-gateway-extensions"] !== "string"){
const err3 = {instancePath:instancePath+"/header/x-gateway-extensions",schemaPath:"#/properties/header/properties/x-gateway-extensions/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0["idempotency-key"] !== undefined){
let data4 = data0["idempotency-key"];
if(typeof data4 === "string"){
if(func1(data4) > 255){
const err4 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func1(data4) < 1){
const err5 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern3.test(data4)){
const err6 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/pattern",keyword:"pattern",params:{pattern: "^[\\x20-\\x7E]+$"},message:"must match pattern \""+"^[\\x20-\\x7E]+$"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data0["x-request-id"] !== undefined){
if(typeof data0["x-request-id"] !== "string"){
const err8 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.query !== undefined){
let data6 = data.query;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.$alt !== undefined){
if(typeof data6.$alt !== "string"){
const err10 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data6.key !== undefined){
if(typeof data6.key !== "string"){
const err11 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data6.prettyPrint !== undefined){
if(typeof data6.prettyPrint !== "string"){
const err12 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data6.fields !== undefined){
if(typeof data6.fields !== "string"){
const err13 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data6.alt !== undefined){
if(typeof data6.alt !== "string"){
const err14 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.requestBody !== undefined){
if(!(validate517(data.requestBody, {instancePath:instancePath+"/requestBody",parentData:data,parentDataProperty:"requestBody",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate517.errors : vErrors.concat(validate517.errors);
errors = vErrors.length;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate516.errors = vErrors;
return errors === 0;
}
validate516.evaluated = {"props":{"header":true,"query":true,"requestBody":true},"dynamicProps":false,"dynamicItems":false};

export const gemini_asyncBatchEmbedContent = validate540;
const schema227 = {"type":"object","properties":{"header":{"type":"object","properties":{"x-gateway-strict":{"type":"string"},"x-gateway-dry-run":{"type":"string"},"x-gateway-extensions":{"type":"string","contentMediaType":"application/json","contentSchema":{"$ref":"document#/$defs/GatewayExtensions"}},"idempotency-key":{"type":"string","minLength":1,"maxLength":255,"pattern":"^[\\x20-\\x7E]+$"},"x-request-id":{"type":"string"}},"required":[]},"query":{"type":"object","properties":{"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]},"requestBody":{"$ref":"document#/$defs/AsyncBatchEmbedContentRequest"}},"required":["requestBody"],"$id":"gemini_asyncBatchEmbedContent"};
const schema228 = {"type":"object","required":["batch"],"properties":{"batch":{"$ref":"document#/$defs/NewEmbedBatch"}}};
const schema229 = {"allOf":[{"$ref":"document#/$defs/NewBatch"},{"type":"object","required":["inputConfig"],"properties":{"inputConfig":{"$ref":"document#/$defs/EmbedBatchInput"}}}]};
const schema230 = {"type":"object","properties":{"requests":{"$ref":"document#/$defs/EmbedBatchRequests"},"fileName":{"type":"string","minLength":1}}};
const schema231 = {"type":"object","required":["requests"],"properties":{"requests":{"type":"array","minItems":1,"maxItems":100000,"items":{"$ref":"document#/$defs/EmbedBatchRequest"}}}};
const schema232 = {"type":"object","required":["request"],"properties":{"request":{"$ref":"document#/$defs/EmbedContentRequest"},"metadata":{"type":"object"}}};

function validate546(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate546.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.request === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "request"},message:"must have required property '"+"request"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.request !== undefined){
if(!(validate404(data.request, {instancePath:instancePath+"/request",parentData:data,parentDataProperty:"request",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate404.errors : vErrors.concat(validate404.errors);
errors = vErrors.length;
}
}
if(data.metadata !== undefined){
let data1 = data.metadata;
if(!(data1 && typeof data1 == "object" && !Array.isArray(data1))){
const err1 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate546.errors = vErrors;
return errors === 0;
}
validate546.evaluated = {"props":{"request":true,"metadata":true},"dynamicProps":false,"dynamicItems":false};


function validate545(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate545.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requests === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requests"},message:"must have required property '"+"requests"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.requests !== undefined){
let data0 = data.requests;
if(Array.isArray(data0)){
if(data0.length > 100000){
const err1 = {instancePath:instancePath+"/requests",schemaPath:"#/properties/requests/maxItems",keyword:"maxItems",params:{limit: 100000},message:"must NOT have more than 100000 items"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0.length < 1){
const err2 = {instancePath:instancePath+"/requests",schemaPath:"#/properties/requests/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate546(data0[i0], {instancePath:instancePath+"/requests/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate546.errors : vErrors.concat(validate546.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath:instancePath+"/requests",schemaPath:"#/properties/requests/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate545.errors = vErrors;
return errors === 0;
}
validate545.evaluated = {"props":{"requests":true},"dynamicProps":false,"dynamicItems":false};


function validate544(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate544.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requests !== undefined){
if(!(validate545(data.requests, {instancePath:instancePath+"/requests",parentData:data,parentDataProperty:"requests",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate545.errors : vErrors.concat(validate545.errors);
errors = vErrors.length;
}
}
if(data.fileName !== undefined){
let data1 = data.fileName;
if(typeof data1 === "string"){
if(func1(data1) < 1){
const err0 = {instancePath:instancePath+"/fileName",schemaPath:"#/properties/fileName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/fileName",schemaPath:"#/properties/fileName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate544.errors = vErrors;
return errors === 0;
}
validate544.evaluated = {"props":{"requests":true,"fileName":true},"dynamicProps":false,"dynamicItems":false};


function validate542(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate542.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate519(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate519.errors : vErrors.concat(validate519.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.inputConfig === undefined){
const err0 = {instancePath,schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty: "inputConfig"},message:"must have required property '"+"inputConfig"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.inputConfig !== undefined){
if(!(validate544(data.inputConfig, {instancePath:instancePath+"/inputConfig",parentData:data,parentDataProperty:"inputConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate544.errors : vErrors.concat(validate544.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate542.errors = vErrors;
return errors === 0;
}
validate542.evaluated = {"props":{"inputConfig":true,"model":true,"displayName":true,"priority":true,"webhookConfig":true},"dynamicProps":false,"dynamicItems":false};


function validate541(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate541.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.batch === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "batch"},message:"must have required property '"+"batch"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.batch !== undefined){
if(!(validate542(data.batch, {instancePath:instancePath+"/batch",parentData:data,parentDataProperty:"batch",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate542.errors : vErrors.concat(validate542.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate541.errors = vErrors;
return errors === 0;
}
validate541.evaluated = {"props":{"batch":true},"dynamicProps":false,"dynamicItems":false};


function validate540(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="gemini_asyncBatchEmbedContent" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate540.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requestBody === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requestBody"},message:"must have required property '"+"requestBody"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.header !== undefined){
let data0 = data.header;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["x-gateway-strict"] !== undefined){
if(typeof data0["x-gateway-strict"] !== "string"){
const err1 = {instancePath:instancePath+"/header/x-gateway-strict",schemaPath:"#/properties/header/properties/x-gateway-strict/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0["x-gateway-dry-run"] !== undefined){
if(typeof data0["x-gateway-dry-run"] !== "string"){
const err2 = {instancePath:instancePath+"/header/x-gateway-dry-run",schemaPath:"#/properties/header/properties/x-gateway-dry-run/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0["x-gateway-extensions"] !== undefined){
if(typeof data0["x-gateway-extensions"] !== "string"){
const err3 = {instancePath:instancePath+"/header/x-gateway-extensions",schemaPath:"#/properties/header/properties/x-gateway-extensions/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0["idempotency-key"] !== undefined){
let data4 = data0["idempotency-key"];
if(typeof data4 === "string"){
if(func1(data4) > 255){
const err4 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func1(data4) < 1){
const err5 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern3.test(data4)){
const err6 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/pattern",keyword:"pattern",params:{pattern: "^[\\x20-\\x7E]+$"},message:"must match pattern \""+"^[\\x20-\\x7E]+$"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data0["x-request-id"] !== undefined){
if(typeof data0["x-request-id"] !== "string"){
const err8 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.query !== undefined){
let data6 = data.query;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.$alt !== undefined){
if(typeof data6.$alt !== "string"){
const err10 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data6.key !== undefined){
if(typeof data6.key !== "string"){
const err11 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data6.prettyPrint !== undefined){
if(typeof data6.prettyPrint !== "string"){
const err12 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data6.fields !== undefined){
if(typeof data6.fields !== "string"){
const err13 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data6.alt !== undefined){
if(typeof data6.alt !== "string"){
const err14 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.requestBody !== undefined){
if(!(validate541(data.requestBody, {instancePath:instancePath+"/requestBody",parentData:data,parentDataProperty:"requestBody",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate541.errors : vErrors.concat(validate541.errors);
errors = vErrors.length;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate540.errors = vErrors;
return errors === 0;
}
validate540.evaluated = {"props":{"header":true,"query":true,"requestBody":true},"dynamicProps":false,"dynamicItems":false};

export const gemini_listBatches = validate553;
const schema233 = {"type":"object","properties":{"query":{"type":"object","properties":{"pageSize":{"type":"string","pattern":"^[0-9]*$"},"pageToken":{"type":"string"},"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]},"header":{"type":"object","properties":{"x-request-id":{"type":"string"}},"required":[]}},"$id":"gemini_listBatches"};

function validate553(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="gemini_listBatches" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate553.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.query !== undefined){
let data0 = data.query;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.pageSize !== undefined){
let data1 = data0.pageSize;
if(typeof data1 === "string"){
if(!pattern17.test(data1)){
const err0 = {instancePath:instancePath+"/query/pageSize",schemaPath:"#/properties/query/properties/pageSize/pattern",keyword:"pattern",params:{pattern: "^[0-9]*$"},message:"must match pattern \""+"^[0-9]*$"+"\""};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/query/pageSize",schemaPath:"#/properties/query/properties/pageSize/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0.pageToken !== undefined){
if(typeof data0.pageToken !== "string"){
const err2 = {instancePath:instancePath+"/query/pageToken",schemaPath:"#/properties/query/properties/pageToken/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.$alt !== undefined){
if(typeof data0.$alt !== "string"){
const err3 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.key !== undefined){
if(typeof data0.key !== "string"){
const err4 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.prettyPrint !== undefined){
if(typeof data0.prettyPrint !== "string"){
const err5 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0.fields !== undefined){
if(typeof data0.fields !== "string"){
const err6 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data0.alt !== undefined){
if(typeof data0.alt !== "string"){
const err7 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.header !== undefined){
let data8 = data.header;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8["x-request-id"] !== undefined){
if(typeof data8["x-request-id"] !== "string"){
const err9 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate553.errors = vErrors;
return errors === 0;
}
validate553.evaluated = {"props":{"query":true,"header":true},"dynamicProps":false,"dynamicItems":false};

export const gemini_getBatch = validate554;
const schema234 = {"type":"object","properties":{"header":{"type":"object","properties":{"x-request-id":{"type":"string"}},"required":[]},"query":{"type":"object","properties":{"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]}},"$id":"gemini_getBatch"};

function validate554(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="gemini_getBatch" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate554.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.header !== undefined){
let data0 = data.header;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["x-request-id"] !== undefined){
if(typeof data0["x-request-id"] !== "string"){
const err0 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.query !== undefined){
let data2 = data.query;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.$alt !== undefined){
if(typeof data2.$alt !== "string"){
const err2 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data2.key !== undefined){
if(typeof data2.key !== "string"){
const err3 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data2.prettyPrint !== undefined){
if(typeof data2.prettyPrint !== "string"){
const err4 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data2.fields !== undefined){
if(typeof data2.fields !== "string"){
const err5 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data2.alt !== undefined){
if(typeof data2.alt !== "string"){
const err6 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate554.errors = vErrors;
return errors === 0;
}
validate554.evaluated = {"props":{"header":true,"query":true},"dynamicProps":false,"dynamicItems":false};

export const gemini_deleteBatch = validate555;
const schema235 = {"type":"object","properties":{"header":{"type":"object","properties":{"x-request-id":{"type":"string"}},"required":[]},"query":{"type":"object","properties":{"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]}},"$id":"gemini_deleteBatch"};

function validate555(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="gemini_deleteBatch" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate555.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.header !== undefined){
let data0 = data.header;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["x-request-id"] !== undefined){
if(typeof data0["x-request-id"] !== "string"){
const err0 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.query !== undefined){
let data2 = data.query;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.$alt !== undefined){
if(typeof data2.$alt !== "string"){
const err2 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data2.key !== undefined){
if(typeof data2.key !== "string"){
const err3 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data2.prettyPrint !== undefined){
if(typeof data2.prettyPrint !== "string"){
const err4 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data2.fields !== undefined){
if(typeof data2.fields !== "string"){
const err5 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data2.alt !== undefined){
if(typeof data2.alt !== "string"){
const err6 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate555.errors = vErrors;
return errors === 0;
}
validate555.evaluated = {"props":{"header":true,"query":true},"dynamicProps":false,"dynamicItems":false};

export const gemini_cancelBatch = validate556;
const schema236 = {"type":"object","properties":{"header":{"type":"object","properties":{"x-request-id":{"type":"string"}},"required":[]},"query":{"type":"object","properties":{"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]}},"$id":"gemini_cancelBatch"};

function validate556(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="gemini_cancelBatch" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate556.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.header !== undefined){
let data0 = data.header;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["x-request-id"] !== undefined){
if(typeof data0["x-request-id"] !== "string"){
const err0 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.query !== undefined){
let data2 = data.query;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.$alt !== undefined){
if(typeof data2.$alt !== "string"){
const err2 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data2.key !== undefined){
if(typeof data2.key !== "string"){
const err3 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data2.prettyPrint !== undefined){
if(typeof data2.prettyPrint !== "string"){
const err4 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data2.fields !== undefined){
if(typeof data2.fields !== "string"){
const err5 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data2.alt !== undefined){
if(typeof data2.alt !== "string"){
const err6 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate556.errors = vErrors;
return errors === 0;
}
validate556.evaluated = {"props":{"header":true,"query":true},"dynamicProps":false,"dynamicItems":false};

export const gemini_createInteraction = validate557;
const schema237 = {"type":"object","properties":{"header":{"type":"object","properties":{"x-server-timeout":{"type":"string"},"x-gateway-strict":{"type":"string"},"x-gateway-dry-run":{"type":"string"},"x-gateway-extensions":{"type":"string","contentMediaType":"application/json","contentSchema":{"$ref":"document#/$defs/GatewayExtensions"}},"idempotency-key":{"type":"string","minLength":1,"maxLength":255,"pattern":"^[\\x20-\\x7E]+$"},"api-revision":{"type":"string","maxLength":100},"x-request-id":{"type":"string"}},"required":[]},"query":{"type":"object","properties":{"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]},"requestBody":{"$ref":"document#/$defs/ExtendedCreateInteractionRequest"}},"required":["requestBody"],"$id":"gemini_createInteraction"};
const schema238 = {"allOf":[{"$ref":"document#/$defs/CreateInteractionRequest"},{"type":"object","properties":{"contents":{"type":"array","maxItems":16384,"items":{"$ref":"document#/$defs/Content"}}}},{"$ref":"document#/$defs/ModelFallbacks"},{"$ref":"document#/$defs/ProviderPreferences"},{"$ref":"document#/$defs/ProviderOverrides"},{"$ref":"document#/$defs/ModelRouting"},{"$ref":"document#/$defs/FallbackSettings"},{"$ref":"document#/$defs/ResponseCaching"},{"$ref":"document#/$defs/ClientCredentials"},{"$ref":"document#/$defs/GuardrailSettings"}]};
const schema239 = {"type":"object","properties":{"model":{"type":"string","minLength":1},"agent":{"type":"string"},"agentConfig":{"type":"object"},"input":{},"previousInteractionId":{"type":"string"},"store":{"type":"boolean"},"background":{"type":"boolean"},"stream":{"type":"boolean"},"systemInstruction":{"$ref":"document#/$defs/OpperSystemInstruction"},"tools":{"type":"array","maxItems":512,"items":{"$ref":"document#/$defs/InteractionTool"}},"generationConfig":{"$ref":"document#/$defs/InteractionGenerationConfig"},"responseFormat":{},"responseMimeType":{"$ref":"document#/$defs/ResponseMimeType"},"responseModalities":{"type":"array","maxItems":8,"items":{"$ref":"document#/$defs/Modality"}},"safetySettings":{"type":"array","maxItems":64,"items":{"$ref":"document#/$defs/InteractionSafetySetting"}},"labels":{"type":"object"},"serviceTier":{"$ref":"document#/$defs/ServiceTier"},"cachedContent":{"type":"string"},"continuationToken":{"type":"string","minLength":1},"environment":{},"webhookConfig":{"type":"object"}}};
const schema240 = {"allOf":[{"$ref":"document#/$defs/OpperTool"},{"type":"object","properties":{"searchTypes":{"type":"array","maxItems":8,"items":{"type":"string"}},"fileSearchStoreNames":{"type":"array","maxItems":100,"items":{"type":"string"}},"metadataFilter":{"type":"string"},"topK":{"type":"integer","minimum":1},"enableWidget":{"type":"boolean"},"latitude":{"type":"number","minimum":-90,"maximum":90},"longitude":{"type":"number","minimum":-180,"maximum":180},"environment":{"type":"string"},"excludedPredefinedFunctions":{"type":"array","maxItems":100,"items":{"type":"string"}},"enablePromptInjectionDetection":{"type":"boolean"},"disabledSafetyPolicies":{"type":"array","maxItems":100,"items":{"type":"string"}}}}]};

function validate561(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate561.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate418(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate418.errors : vErrors.concat(validate418.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.searchTypes !== undefined){
let data0 = data.searchTypes;
if(Array.isArray(data0)){
if(data0.length > 8){
const err0 = {instancePath:instancePath+"/searchTypes",schemaPath:"#/allOf/1/properties/searchTypes/maxItems",keyword:"maxItems",params:{limit: 8},message:"must NOT have more than 8 items"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(typeof data0[i0] !== "string"){
const err1 = {instancePath:instancePath+"/searchTypes/" + i0,schemaPath:"#/allOf/1/properties/searchTypes/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath:instancePath+"/searchTypes",schemaPath:"#/allOf/1/properties/searchTypes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.fileSearchStoreNames !== undefined){
let data2 = data.fileSearchStoreNames;
if(Array.isArray(data2)){
if(data2.length > 100){
const err3 = {instancePath:instancePath+"/fileSearchStoreNames",schemaPath:"#/allOf/1/properties/fileSearchStoreNames/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
if(typeof data2[i1] !== "string"){
const err4 = {instancePath:instancePath+"/fileSearchStoreNames/" + i1,schemaPath:"#/allOf/1/properties/fileSearchStoreNames/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/fileSearchStoreNames",schemaPath:"#/allOf/1/properties/fileSearchStoreNames/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.metadataFilter !== undefined){
if(typeof data.metadataFilter !== "string"){
const err6 = {instancePath:instancePath+"/metadataFilter",schemaPath:"#/allOf/1/properties/metadataFilter/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.topK !== undefined){
let data5 = data.topK;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err7 = {instancePath:instancePath+"/topK",schemaPath:"#/allOf/1/properties/topK/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 1 || isNaN(data5)){
const err8 = {instancePath:instancePath+"/topK",schemaPath:"#/allOf/1/properties/topK/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.enableWidget !== undefined){
if(typeof data.enableWidget !== "boolean"){
const err9 = {instancePath:instancePath+"/enableWidget",schemaPath:"#/allOf/1/properties/enableWidget/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.latitude !== undefined){
let data7 = data.latitude;
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 90 || isNaN(data7)){
const err10 = {instancePath:instancePath+"/latitude",schemaPath:"#/allOf/1/properties/latitude/maximum",keyword:"maximum",params:{comparison: "<=", limit: 90},message:"must be <= 90"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data7 < -90 || isNaN(data7)){
const err11 = {instancePath:instancePath+"/latitude",schemaPath:"#/allOf/1/properties/latitude/minimum",keyword:"minimum",params:{comparison: ">=", limit: -90},message:"must be >= -90"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/latitude",schemaPath:"#/allOf/1/properties/latitude/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.longitude !== undefined){
let data8 = data.longitude;
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 180 || isNaN(data8)){
const err13 = {instancePath:instancePath+"/longitude",schemaPath:"#/allOf/1/properties/longitude/maximum",keyword:"maximum",params:{comparison: "<=", limit: 180},message:"must be <= 180"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data8 < -180 || isNaN(data8)){
const err14 = {instancePath:instancePath+"/longitude",schemaPath:"#/allOf/1/properties/longitude/minimum",keyword:"minimum",params:{comparison: ">=", limit: -180},message:"must be >= -180"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/longitude",schemaPath:"#/allOf/1/properties/longitude/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.environment !== undefined){
if(typeof data.environment !== "string"){
const err16 = {instancePath:instancePath+"/environment",schemaPath:"#/allOf/1/properties/environment/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.excludedPredefinedFunctions !== undefined){
let data10 = data.excludedPredefinedFunctions;
if(Array.isArray(data10)){
if(data10.length > 100){
const err17 = {instancePath:instancePath+"/excludedPredefinedFunctions",schemaPath:"#/allOf/1/properties/excludedPredefinedFunctions/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
const len2 = data10.length;
for(let i2=0; i2<len2; i2++){
if(typeof data10[i2] !== "string"){
const err18 = {instancePath:instancePath+"/excludedPredefinedFunctions/" + i2,schemaPath:"#/allOf/1/properties/excludedPredefinedFunctions/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/excludedPredefinedFunctions",schemaPath:"#/allOf/1/properties/excludedPredefinedFunctions/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.enablePromptInjectionDetection !== undefined){
if(typeof data.enablePromptInjectionDetection !== "boolean"){
const err20 = {instancePath:instancePath+"/enablePromptInjectionDetection",schemaPath:"#/allOf/1/properties/enablePromptInjectionDetection/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.disabledSafetyPolicies !== undefined){
let data13 = data.disabledSafetyPolicies;
if(Array.isArray(data13)){
if(data13.length > 100){
const err21 = {instancePath:instancePath+"/disabledSafetyPolicies",schemaPath:"#/allOf/1/properties/disabledSafetyPolicies/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
const len3 = data13.length;
for(let i3=0; i3<len3; i3++){
if(typeof data13[i3] !== "string"){
const err22 = {instancePath:instancePath+"/disabledSafetyPolicies/" + i3,schemaPath:"#/allOf/1/properties/disabledSafetyPolicies/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/disabledSafetyPolicies",schemaPath:"#/allOf/1/properties/disabledSafetyPolicies/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
validate561.errors = vErrors;
return errors === 0;
}
validate561.evaluated = {"props":{"searchTypes":true,"fileSearchStoreNames":true,"metadataFilter":true,"topK":true,"enableWidget":true,"latitude":true,"longitude":true,"environment":true,"excludedPredefinedFunctions":true,"enablePromptInjectionDetection":true,"disabledSafetyPolicies":true,"type":true,"name":true,"description":true,"parameters":true,"functionDeclarations":true,"googleSearch":true,"googleSearchRetrieval":true,"codeExecution":true,"urlContext":true,"googleMaps":true,"fileSearch":true,"computerUse":true,"enterpriseWebSearch":true,"retrieval":true,"mcpServers":true,"exaAiSearch":true,"parallelAiSearch":true},"dynamicProps":false,"dynamicItems":false};

const schema241 = {"type":"object","properties":{"maxOutputTokens":{"type":"integer","minimum":1},"temperature":{"type":"number","minimum":0,"maximum":2},"topP":{"type":"number","minimum":0,"maximum":1},"topK":{"type":"number","minimum":0},"seed":{"type":"integer"},"stopSequences":{"type":"array","maxItems":16,"items":{"type":"string"}},"presencePenalty":{"type":"number"},"frequencyPenalty":{"type":"number"},"thinkingLevel":{"$ref":"document#/$defs/ThinkingLevel"},"thinkingSummaries":{"$ref":"document#/$defs/ThinkingSummaries"},"thinkingConfig":{"$ref":"document#/$defs/ThinkingConfig"},"toolChoice":{},"speechConfig":{},"imageConfig":{"$ref":"document#/$defs/ImageConfig"},"videoConfig":{"type":"object"},"transcriptionConfig":{"type":"object"},"responseSchema":{"$ref":"document#/$defs/Schema"},"responseJsonSchema":{"$ref":"document#/$defs/JsonSchema"},"responseMimeType":{"$ref":"document#/$defs/ResponseMimeType"}}};

function validate564(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate564.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.maxOutputTokens !== undefined){
let data0 = data.maxOutputTokens;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err0 = {instancePath:instancePath+"/maxOutputTokens",schemaPath:"#/properties/maxOutputTokens/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 1 || isNaN(data0)){
const err1 = {instancePath:instancePath+"/maxOutputTokens",schemaPath:"#/properties/maxOutputTokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
if(data.temperature !== undefined){
let data1 = data.temperature;
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 2 || isNaN(data1)){
const err2 = {instancePath:instancePath+"/temperature",schemaPath:"#/properties/temperature/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2},message:"must be <= 2"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err3 = {instancePath:instancePath+"/temperature",schemaPath:"#/properties/temperature/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/temperature",schemaPath:"#/properties/temperature/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.topP !== undefined){
let data2 = data.topP;
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 1 || isNaN(data2)){
const err5 = {instancePath:instancePath+"/topP",schemaPath:"#/properties/topP/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data2 < 0 || isNaN(data2)){
const err6 = {instancePath:instancePath+"/topP",schemaPath:"#/properties/topP/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/topP",schemaPath:"#/properties/topP/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.topK !== undefined){
let data3 = data.topK;
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
const err8 = {instancePath:instancePath+"/topK",schemaPath:"#/properties/topK/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/topK",schemaPath:"#/properties/topK/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.seed !== undefined){
let data4 = data.seed;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err10 = {instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.stopSequences !== undefined){
let data5 = data.stopSequences;
if(Array.isArray(data5)){
if(data5.length > 16){
const err11 = {instancePath:instancePath+"/stopSequences",schemaPath:"#/properties/stopSequences/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
if(typeof data5[i0] !== "string"){
const err12 = {instancePath:instancePath+"/stopSequences/" + i0,schemaPath:"#/properties/stopSequences/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/stopSequences",schemaPath:"#/properties/stopSequences/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.presencePenalty !== undefined){
let data7 = data.presencePenalty;
if(!((typeof data7 == "number") && (isFinite(data7)))){
const err14 = {instancePath:instancePath+"/presencePenalty",schemaPath:"#/properties/presencePenalty/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.frequencyPenalty !== undefined){
let data8 = data.frequencyPenalty;
if(!((typeof data8 == "number") && (isFinite(data8)))){
const err15 = {instancePath:instancePath+"/frequencyPenalty",schemaPath:"#/properties/frequencyPenalty/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.thinkingLevel !== undefined){
if(!(validate279(data.thinkingLevel, {instancePath:instancePath+"/thinkingLevel",parentData:data,parentDataProperty:"thinkingLevel",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate279.errors : vErrors.concat(validate279.errors);
errors = vErrors.length;
}
}
if(data.thinkingSummaries !== undefined){
if(!(validate427(data.thinkingSummaries, {instancePath:instancePath+"/thinkingSummaries",parentData:data,parentDataProperty:"thinkingSummaries",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate427.errors : vErrors.concat(validate427.errors);
errors = vErrors.length;
}
}
if(data.thinkingConfig !== undefined){
if(!(validate278(data.thinkingConfig, {instancePath:instancePath+"/thinkingConfig",parentData:data,parentDataProperty:"thinkingConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate278.errors : vErrors.concat(validate278.errors);
errors = vErrors.length;
}
}
if(data.imageConfig !== undefined){
if(!(validate297(data.imageConfig, {instancePath:instancePath+"/imageConfig",parentData:data,parentDataProperty:"imageConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate297.errors : vErrors.concat(validate297.errors);
errors = vErrors.length;
}
}
if(data.videoConfig !== undefined){
let data13 = data.videoConfig;
if(!(data13 && typeof data13 == "object" && !Array.isArray(data13))){
const err16 = {instancePath:instancePath+"/videoConfig",schemaPath:"#/properties/videoConfig/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.transcriptionConfig !== undefined){
let data14 = data.transcriptionConfig;
if(!(data14 && typeof data14 == "object" && !Array.isArray(data14))){
const err17 = {instancePath:instancePath+"/transcriptionConfig",schemaPath:"#/properties/transcriptionConfig/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.responseSchema !== undefined){
if(!(validate120(data.responseSchema, {instancePath:instancePath+"/responseSchema",parentData:data,parentDataProperty:"responseSchema",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate120.errors : vErrors.concat(validate120.errors);
errors = vErrors.length;
}
}
if(data.responseJsonSchema !== undefined){
if(!(validate122(data.responseJsonSchema, {instancePath:instancePath+"/responseJsonSchema",parentData:data,parentDataProperty:"responseJsonSchema",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate122.errors : vErrors.concat(validate122.errors);
errors = vErrors.length;
}
}
if(data.responseMimeType !== undefined){
if(!(validate251(data.responseMimeType, {instancePath:instancePath+"/responseMimeType",parentData:data,parentDataProperty:"responseMimeType",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate251.errors : vErrors.concat(validate251.errors);
errors = vErrors.length;
}
}
}
else {
const err18 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
validate564.errors = vErrors;
return errors === 0;
}
validate564.evaluated = {"props":{"maxOutputTokens":true,"temperature":true,"topP":true,"topK":true,"seed":true,"stopSequences":true,"presencePenalty":true,"frequencyPenalty":true,"thinkingLevel":true,"thinkingSummaries":true,"thinkingConfig":true,"toolChoice":true,"speechConfig":true,"imageConfig":true,"videoConfig":true,"transcriptionConfig":true,"responseSchema":true,"responseJsonSchema":true,"responseMimeType":true},"dynamicProps":false,"dynamicItems":false};

const schema242 = {"type":"object","properties":{"type":{"type":"string"},"category":{"$ref":"document#/$defs/HarmCategory"},"threshold":{"$ref":"document#/$defs/HarmBlockThreshold"},"method":{"type":"string"}}};

function validate575(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate575.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type !== undefined){
if(typeof data.type !== "string"){
const err0 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.category !== undefined){
if(!(validate243(data.category, {instancePath:instancePath+"/category",parentData:data,parentDataProperty:"category",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate243.errors : vErrors.concat(validate243.errors);
errors = vErrors.length;
}
}
if(data.threshold !== undefined){
if(!(validate245(data.threshold, {instancePath:instancePath+"/threshold",parentData:data,parentDataProperty:"threshold",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate245.errors : vErrors.concat(validate245.errors);
errors = vErrors.length;
}
}
if(data.method !== undefined){
if(typeof data.method !== "string"){
const err1 = {instancePath:instancePath+"/method",schemaPath:"#/properties/method/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate575.errors = vErrors;
return errors === 0;
}
validate575.evaluated = {"props":{"type":true,"category":true,"threshold":true,"method":true},"dynamicProps":false,"dynamicItems":false};


function validate559(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate559.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.model !== undefined){
let data0 = data.model;
if(typeof data0 === "string"){
if(func1(data0) < 1){
const err0 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.agent !== undefined){
if(typeof data.agent !== "string"){
const err2 = {instancePath:instancePath+"/agent",schemaPath:"#/properties/agent/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.agentConfig !== undefined){
let data2 = data.agentConfig;
if(!(data2 && typeof data2 == "object" && !Array.isArray(data2))){
const err3 = {instancePath:instancePath+"/agentConfig",schemaPath:"#/properties/agentConfig/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.previousInteractionId !== undefined){
if(typeof data.previousInteractionId !== "string"){
const err4 = {instancePath:instancePath+"/previousInteractionId",schemaPath:"#/properties/previousInteractionId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.store !== undefined){
if(typeof data.store !== "boolean"){
const err5 = {instancePath:instancePath+"/store",schemaPath:"#/properties/store/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.background !== undefined){
if(typeof data.background !== "boolean"){
const err6 = {instancePath:instancePath+"/background",schemaPath:"#/properties/background/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.stream !== undefined){
if(typeof data.stream !== "boolean"){
const err7 = {instancePath:instancePath+"/stream",schemaPath:"#/properties/stream/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.systemInstruction !== undefined){
if(!(validate415(data.systemInstruction, {instancePath:instancePath+"/systemInstruction",parentData:data,parentDataProperty:"systemInstruction",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate415.errors : vErrors.concat(validate415.errors);
errors = vErrors.length;
}
}
if(data.tools !== undefined){
let data8 = data.tools;
if(Array.isArray(data8)){
if(data8.length > 512){
const err8 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/maxItems",keyword:"maxItems",params:{limit: 512},message:"must NOT have more than 512 items"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
if(!(validate561(data8[i0], {instancePath:instancePath+"/tools/" + i0,parentData:data8,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate561.errors : vErrors.concat(validate561.errors);
errors = vErrors.length;
}
}
}
else {
const err9 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.generationConfig !== undefined){
if(!(validate564(data.generationConfig, {instancePath:instancePath+"/generationConfig",parentData:data,parentDataProperty:"generationConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate564.errors : vErrors.concat(validate564.errors);
errors = vErrors.length;
}
}
if(data.responseMimeType !== undefined){
if(!(validate251(data.responseMimeType, {instancePath:instancePath+"/responseMimeType",parentData:data,parentDataProperty:"responseMimeType",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate251.errors : vErrors.concat(validate251.errors);
errors = vErrors.length;
}
}
if(data.responseModalities !== undefined){
let data12 = data.responseModalities;
if(Array.isArray(data12)){
if(data12.length > 8){
const err10 = {instancePath:instancePath+"/responseModalities",schemaPath:"#/properties/responseModalities/maxItems",keyword:"maxItems",params:{limit: 8},message:"must NOT have more than 8 items"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
const len1 = data12.length;
for(let i1=0; i1<len1; i1++){
if(!(validate255(data12[i1], {instancePath:instancePath+"/responseModalities/" + i1,parentData:data12,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate255.errors : vErrors.concat(validate255.errors);
errors = vErrors.length;
}
}
}
else {
const err11 = {instancePath:instancePath+"/responseModalities",schemaPath:"#/properties/responseModalities/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.safetySettings !== undefined){
let data14 = data.safetySettings;
if(Array.isArray(data14)){
if(data14.length > 64){
const err12 = {instancePath:instancePath+"/safetySettings",schemaPath:"#/properties/safetySettings/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
const len2 = data14.length;
for(let i2=0; i2<len2; i2++){
if(!(validate575(data14[i2], {instancePath:instancePath+"/safetySettings/" + i2,parentData:data14,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate575.errors : vErrors.concat(validate575.errors);
errors = vErrors.length;
}
}
}
else {
const err13 = {instancePath:instancePath+"/safetySettings",schemaPath:"#/properties/safetySettings/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.labels !== undefined){
let data16 = data.labels;
if(!(data16 && typeof data16 == "object" && !Array.isArray(data16))){
const err14 = {instancePath:instancePath+"/labels",schemaPath:"#/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.serviceTier !== undefined){
if(!(validate330(data.serviceTier, {instancePath:instancePath+"/serviceTier",parentData:data,parentDataProperty:"serviceTier",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate330.errors : vErrors.concat(validate330.errors);
errors = vErrors.length;
}
}
if(data.cachedContent !== undefined){
if(typeof data.cachedContent !== "string"){
const err15 = {instancePath:instancePath+"/cachedContent",schemaPath:"#/properties/cachedContent/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.continuationToken !== undefined){
let data19 = data.continuationToken;
if(typeof data19 === "string"){
if(func1(data19) < 1){
const err16 = {instancePath:instancePath+"/continuationToken",schemaPath:"#/properties/continuationToken/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/continuationToken",schemaPath:"#/properties/continuationToken/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.webhookConfig !== undefined){
let data20 = data.webhookConfig;
if(!(data20 && typeof data20 == "object" && !Array.isArray(data20))){
const err18 = {instancePath:instancePath+"/webhookConfig",schemaPath:"#/properties/webhookConfig/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate559.errors = vErrors;
return errors === 0;
}
validate559.evaluated = {"props":{"model":true,"agent":true,"agentConfig":true,"input":true,"previousInteractionId":true,"store":true,"background":true,"stream":true,"systemInstruction":true,"tools":true,"generationConfig":true,"responseFormat":true,"responseMimeType":true,"responseModalities":true,"safetySettings":true,"labels":true,"serviceTier":true,"cachedContent":true,"continuationToken":true,"environment":true,"webhookConfig":true},"dynamicProps":false,"dynamicItems":false};


function validate558(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate558.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate559(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate559.errors : vErrors.concat(validate559.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.contents !== undefined){
let data0 = data.contents;
if(Array.isArray(data0)){
if(data0.length > 16384){
const err0 = {instancePath:instancePath+"/contents",schemaPath:"#/allOf/1/properties/contents/maxItems",keyword:"maxItems",params:{limit: 16384},message:"must NOT have more than 16384 items"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate56(data0[i0], {instancePath:instancePath+"/contents/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath:instancePath+"/contents",schemaPath:"#/allOf/1/properties/contents/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!(validate435(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate435.errors : vErrors.concat(validate435.errors);
errors = vErrors.length;
}
if(!(validate438(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate438.errors : vErrors.concat(validate438.errors);
errors = vErrors.length;
}
if(!(validate343(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate343.errors : vErrors.concat(validate343.errors);
errors = vErrors.length;
}
if(!(validate350(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate350.errors : vErrors.concat(validate350.errors);
errors = vErrors.length;
}
if(!(validate361(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate361.errors : vErrors.concat(validate361.errors);
errors = vErrors.length;
}
if(!(validate369(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate369.errors : vErrors.concat(validate369.errors);
errors = vErrors.length;
}
if(!(validate453(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate453.errors : vErrors.concat(validate453.errors);
errors = vErrors.length;
}
if(!(validate457(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate457.errors : vErrors.concat(validate457.errors);
errors = vErrors.length;
}
validate558.errors = vErrors;
return errors === 0;
}
validate558.evaluated = {"props":{"guardrails":true,"customModelCredentials":true,"semanticCache":true,"promptCache":true,"fallback":true,"modelRouter":true,"providerConfigs":true,"providerOrder":true,"providerOnly":true,"providerIgnore":true,"providerSort":true,"providerQuantizations":true,"providerRequireParameters":true,"providerDataCollection":true,"providerZdr":true,"providerEnforceDistillableText":true,"providerMaxPromptPrice":true,"providerMaxCompletionPrice":true,"providerMaxRequestPrice":true,"providerMaxImagePrice":true,"models":true,"contents":true,"model":true,"agent":true,"agentConfig":true,"input":true,"previousInteractionId":true,"store":true,"background":true,"stream":true,"systemInstruction":true,"tools":true,"generationConfig":true,"responseFormat":true,"responseMimeType":true,"responseModalities":true,"safetySettings":true,"labels":true,"serviceTier":true,"cachedContent":true,"continuationToken":true,"environment":true,"webhookConfig":true},"dynamicProps":false,"dynamicItems":false};


function validate557(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="gemini_createInteraction" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate557.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requestBody === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requestBody"},message:"must have required property '"+"requestBody"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.header !== undefined){
let data0 = data.header;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["x-server-timeout"] !== undefined){
if(typeof data0["x-server-timeout"] !== "string"){
const err1 = {instancePath:instancePath+"/header/x-server-timeout",schemaPath:"#/properties/header/properties/x-server-timeout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0["x-gateway-strict"] !== undefined){
if(typeof data0["x-gateway-strict"] !== "string"){
const err2 = {instancePath:instancePath+"/header/x-gateway-strict",schemaPath:"#/properties/header/properties/x-gateway-strict/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0["x-gateway-dry-run"] !== undefined){
if(typeof data0["x-gateway-dry-run"] !== "string"){
const err3 = {instancePath:instancePath+"/header/x-gateway-dry-run",schemaPath:"#/properties/header/properties/x-gateway-dry-run/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0["x-gateway-extensions"] !== undefined){
if(typeof data0["x-gateway-extensions"] !== "string"){
const err4 = {instancePath:instancePath+"/header/x-gateway-extensions",schemaPath:"#/properties/header/properties/x-gateway-extensions/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0["idempotency-key"] !== undefined){
let data5 = data0["idempotency-key"];
if(typeof data5 === "string"){
if(func1(data5) > 255){
const err5 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(func1(data5) < 1){
const err6 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern3.test(data5)){
const err7 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/pattern",keyword:"pattern",params:{pattern: "^[\\x20-\\x7E]+$"},message:"must match pattern \""+"^[\\x20-\\x7E]+$"+"\""};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data0["api-revision"] !== undefined){
let data6 = data0["api-revision"];
if(typeof data6 === "string"){
if(func1(data6) > 100){
const err9 = {instancePath:instancePath+"/header/api-revision",schemaPath:"#/properties/header/properties/api-revision/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/header/api-revision",schemaPath:"#/properties/header/properties/api-revision/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data0["x-request-id"] !== undefined){
if(typeof data0["x-request-id"] !== "string"){
const err11 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.query !== undefined){
let data8 = data.query;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.$alt !== undefined){
if(typeof data8.$alt !== "string"){
const err13 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data8.key !== undefined){
if(typeof data8.key !== "string"){
const err14 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data8.prettyPrint !== undefined){
if(typeof data8.prettyPrint !== "string"){
const err15 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data8.fields !== undefined){
if(typeof data8.fields !== "string"){
const err16 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data8.alt !== undefined){
if(typeof data8.alt !== "string"){
const err17 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.requestBody !== undefined){
if(!(validate558(data.requestBody, {instancePath:instancePath+"/requestBody",parentData:data,parentDataProperty:"requestBody",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate558.errors : vErrors.concat(validate558.errors);
errors = vErrors.length;
}
}
}
else {
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate557.errors = vErrors;
return errors === 0;
}
validate557.evaluated = {"props":{"header":true,"query":true,"requestBody":true},"dynamicProps":false,"dynamicItems":false};

export const gemini_getInteraction = validate591;
const schema243 = {"type":"object","properties":{"query":{"type":"object","properties":{"stream":{"type":"string","enum":["true","false",""]},"last_event_id":{"type":"string","maxLength":100},"include_input":{"type":"string","enum":["true","false",""]},"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]},"header":{"type":"object","properties":{"api-revision":{"type":"string","maxLength":100},"x-request-id":{"type":"string"}},"required":[]}},"$id":"gemini_getInteraction"};

function validate591(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="gemini_getInteraction" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate591.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.query !== undefined){
let data0 = data.query;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.stream !== undefined){
let data1 = data0.stream;
if(typeof data1 !== "string"){
const err0 = {instancePath:instancePath+"/query/stream",schemaPath:"#/properties/query/properties/stream/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((data1 === "true") || (data1 === "false")) || (data1 === ""))){
const err1 = {instancePath:instancePath+"/query/stream",schemaPath:"#/properties/query/properties/stream/enum",keyword:"enum",params:{allowedValues: schema243.properties.query.properties.stream.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0.last_event_id !== undefined){
let data2 = data0.last_event_id;
if(typeof data2 === "string"){
if(func1(data2) > 100){
const err2 = {instancePath:instancePath+"/query/last_event_id",schemaPath:"#/properties/query/properties/last_event_id/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/query/last_event_id",schemaPath:"#/properties/query/properties/last_event_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.include_input !== undefined){
let data3 = data0.include_input;
if(typeof data3 !== "string"){
const err4 = {instancePath:instancePath+"/query/include_input",schemaPath:"#/properties/query/properties/include_input/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!(((data3 === "true") || (data3 === "false")) || (data3 === ""))){
const err5 = {instancePath:instancePath+"/query/include_input",schemaPath:"#/properties/query/properties/include_input/enum",keyword:"enum",params:{allowedValues: schema243.properties.query.properties.include_input.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0.$alt !== undefined){
if(typeof data0.$alt !== "string"){
const err6 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data0.key !== undefined){
if(typeof data0.key !== "string"){
const err7 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data0.prettyPrint !== undefined){
if(typeof data0.prettyPrint !== "string"){
const err8 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data0.fields !== undefined){
if(typeof data0.fields !== "string"){
const err9 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data0.alt !== undefined){
if(typeof data0.alt !== "string"){
const err10 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.header !== undefined){
let data9 = data.header;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9["api-revision"] !== undefined){
let data10 = data9["api-revision"];
if(typeof data10 === "string"){
if(func1(data10) > 100){
const err12 = {instancePath:instancePath+"/header/api-revision",schemaPath:"#/properties/header/properties/api-revision/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/header/api-revision",schemaPath:"#/properties/header/properties/api-revision/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data9["x-request-id"] !== undefined){
if(typeof data9["x-request-id"] !== "string"){
const err14 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate591.errors = vErrors;
return errors === 0;
}
validate591.evaluated = {"props":{"query":true,"header":true},"dynamicProps":false,"dynamicItems":false};

export const gemini_deleteInteraction = validate592;
const schema244 = {"type":"object","properties":{"header":{"type":"object","properties":{"x-request-id":{"type":"string"}},"required":[]},"query":{"type":"object","properties":{"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]}},"$id":"gemini_deleteInteraction"};

function validate592(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="gemini_deleteInteraction" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate592.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.header !== undefined){
let data0 = data.header;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["x-request-id"] !== undefined){
if(typeof data0["x-request-id"] !== "string"){
const err0 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.query !== undefined){
let data2 = data.query;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.$alt !== undefined){
if(typeof data2.$alt !== "string"){
const err2 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data2.key !== undefined){
if(typeof data2.key !== "string"){
const err3 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data2.prettyPrint !== undefined){
if(typeof data2.prettyPrint !== "string"){
const err4 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data2.fields !== undefined){
if(typeof data2.fields !== "string"){
const err5 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data2.alt !== undefined){
if(typeof data2.alt !== "string"){
const err6 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate592.errors = vErrors;
return errors === 0;
}
validate592.evaluated = {"props":{"header":true,"query":true},"dynamicProps":false,"dynamicItems":false};

export const gemini_cancelInteraction = validate593;
const schema245 = {"type":"object","properties":{"header":{"type":"object","properties":{"api-revision":{"type":"string","maxLength":100},"x-request-id":{"type":"string"}},"required":[]},"query":{"type":"object","properties":{"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]}},"$id":"gemini_cancelInteraction"};

function validate593(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="gemini_cancelInteraction" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate593.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.header !== undefined){
let data0 = data.header;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["api-revision"] !== undefined){
let data1 = data0["api-revision"];
if(typeof data1 === "string"){
if(func1(data1) > 100){
const err0 = {instancePath:instancePath+"/header/api-revision",schemaPath:"#/properties/header/properties/api-revision/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/header/api-revision",schemaPath:"#/properties/header/properties/api-revision/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0["x-request-id"] !== undefined){
if(typeof data0["x-request-id"] !== "string"){
const err2 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.query !== undefined){
let data3 = data.query;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.$alt !== undefined){
if(typeof data3.$alt !== "string"){
const err4 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data3.key !== undefined){
if(typeof data3.key !== "string"){
const err5 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data3.prettyPrint !== undefined){
if(typeof data3.prettyPrint !== "string"){
const err6 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data3.fields !== undefined){
if(typeof data3.fields !== "string"){
const err7 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data3.alt !== undefined){
if(typeof data3.alt !== "string"){
const err8 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate593.errors = vErrors;
return errors === 0;
}
validate593.evaluated = {"props":{"header":true,"query":true},"dynamicProps":false,"dynamicItems":false};

export const nordlys_generateContent = validate594;
const schema246 = {"type":"object","properties":{"header":{"type":"object","properties":{"x-server-timeout":{"type":"string"},"x-gateway-strict":{"type":"string"},"x-gateway-dry-run":{"type":"string"},"x-gateway-extensions":{"type":"string","contentMediaType":"application/json","contentSchema":{"$ref":"document#/$defs/GatewayExtensions"}},"idempotency-key":{"type":"string","minLength":1,"maxLength":255,"pattern":"^[\\x20-\\x7E]+$"},"x-request-id":{"type":"string"}},"required":[]},"query":{"type":"object","properties":{"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]},"requestBody":{"$ref":"document#/$defs/NordlysGenerateContentRequest"}},"required":["requestBody"],"$id":"nordlys_generateContent"};
const schema247 = {"allOf":[{"type":"object","required":["contents"],"properties":{"model":{"type":"string"},"contents":{"type":"array","minItems":1,"maxItems":16384,"items":{"$ref":"document#/$defs/Content"}},"generationConfig":{"$ref":"document#/$defs/NestedConfig"},"systemInstruction":{"$ref":"document#/$defs/Content"},"tools":{"type":"array","maxItems":128,"items":{"$ref":"document#/$defs/Tool"}},"toolConfig":{"$ref":"document#/$defs/ToolConfig"},"safetySettings":{"type":"array","maxItems":64,"items":{"$ref":"document#/$defs/SafetySetting"}},"cachedContent":{"type":"string","pattern":"^(cachedContents/[A-Za-z0-9_-]+|projects/[^/]+/locations/[^/]+/cachedContents/[A-Za-z0-9_-]+)$"},"labels":{"type":"object"},"serviceTier":{"$ref":"document#/$defs/ServiceTier"},"store":{"type":"boolean"},"continuationToken":{"type":"string","minLength":1}}},{"$ref":"document#/$defs/ModelFallbacks"},{"$ref":"document#/$defs/ProviderPreferences"},{"$ref":"document#/$defs/ProviderOverrides"}]};

function validate595(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate595.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.contents === undefined){
const err0 = {instancePath,schemaPath:"#/allOf/0/required",keyword:"required",params:{missingProperty: "contents"},message:"must have required property '"+"contents"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.model !== undefined){
if(typeof data.model !== "string"){
const err1 = {instancePath:instancePath+"/model",schemaPath:"#/allOf/0/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.contents !== undefined){
let data1 = data.contents;
if(Array.isArray(data1)){
if(data1.length > 16384){
const err2 = {instancePath:instancePath+"/contents",schemaPath:"#/allOf/0/properties/contents/maxItems",keyword:"maxItems",params:{limit: 16384},message:"must NOT have more than 16384 items"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data1.length < 1){
const err3 = {instancePath:instancePath+"/contents",schemaPath:"#/allOf/0/properties/contents/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate56(data1[i0], {instancePath:instancePath+"/contents/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/contents",schemaPath:"#/allOf/0/properties/contents/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.generationConfig !== undefined){
if(!(validate333(data.generationConfig, {instancePath:instancePath+"/generationConfig",parentData:data,parentDataProperty:"generationConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate333.errors : vErrors.concat(validate333.errors);
errors = vErrors.length;
}
}
if(data.systemInstruction !== undefined){
if(!(validate56(data.systemInstruction, {instancePath:instancePath+"/systemInstruction",parentData:data,parentDataProperty:"systemInstruction",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
if(data.tools !== undefined){
let data5 = data.tools;
if(Array.isArray(data5)){
if(data5.length > 128){
const err5 = {instancePath:instancePath+"/tools",schemaPath:"#/allOf/0/properties/tools/maxItems",keyword:"maxItems",params:{limit: 128},message:"must NOT have more than 128 items"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
if(!(validate118(data5[i1], {instancePath:instancePath+"/tools/" + i1,parentData:data5,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : vErrors.concat(validate118.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath:instancePath+"/tools",schemaPath:"#/allOf/0/properties/tools/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.toolConfig !== undefined){
if(!(validate232(data.toolConfig, {instancePath:instancePath+"/toolConfig",parentData:data,parentDataProperty:"toolConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate232.errors : vErrors.concat(validate232.errors);
errors = vErrors.length;
}
}
if(data.safetySettings !== undefined){
let data8 = data.safetySettings;
if(Array.isArray(data8)){
if(data8.length > 64){
const err7 = {instancePath:instancePath+"/safetySettings",schemaPath:"#/allOf/0/properties/safetySettings/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len2 = data8.length;
for(let i2=0; i2<len2; i2++){
if(!(validate242(data8[i2], {instancePath:instancePath+"/safetySettings/" + i2,parentData:data8,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate242.errors : vErrors.concat(validate242.errors);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath:instancePath+"/safetySettings",schemaPath:"#/allOf/0/properties/safetySettings/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.cachedContent !== undefined){
let data10 = data.cachedContent;
if(typeof data10 === "string"){
if(!pattern10.test(data10)){
const err9 = {instancePath:instancePath+"/cachedContent",schemaPath:"#/allOf/0/properties/cachedContent/pattern",keyword:"pattern",params:{pattern: "^(cachedContents/[A-Za-z0-9_-]+|projects/[^/]+/locations/[^/]+/cachedContents/[A-Za-z0-9_-]+)$"},message:"must match pattern \""+"^(cachedContents/[A-Za-z0-9_-]+|projects/[^/]+/locations/[^/]+/cachedContents/[A-Za-z0-9_-]+)$"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/cachedContent",schemaPath:"#/allOf/0/properties/cachedContent/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.labels !== undefined){
let data11 = data.labels;
if(!(data11 && typeof data11 == "object" && !Array.isArray(data11))){
const err11 = {instancePath:instancePath+"/labels",schemaPath:"#/allOf/0/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.serviceTier !== undefined){
if(!(validate330(data.serviceTier, {instancePath:instancePath+"/serviceTier",parentData:data,parentDataProperty:"serviceTier",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate330.errors : vErrors.concat(validate330.errors);
errors = vErrors.length;
}
}
if(data.store !== undefined){
if(typeof data.store !== "boolean"){
const err12 = {instancePath:instancePath+"/store",schemaPath:"#/allOf/0/properties/store/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.continuationToken !== undefined){
let data14 = data.continuationToken;
if(typeof data14 === "string"){
if(func1(data14) < 1){
const err13 = {instancePath:instancePath+"/continuationToken",schemaPath:"#/allOf/0/properties/continuationToken/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/continuationToken",schemaPath:"#/allOf/0/properties/continuationToken/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/allOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!(validate435(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate435.errors : vErrors.concat(validate435.errors);
errors = vErrors.length;
}
if(!(validate438(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate438.errors : vErrors.concat(validate438.errors);
errors = vErrors.length;
}
if(!(validate343(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate343.errors : vErrors.concat(validate343.errors);
errors = vErrors.length;
}
validate595.errors = vErrors;
return errors === 0;
}
validate595.evaluated = {"props":{"providerConfigs":true,"providerOrder":true,"providerOnly":true,"providerIgnore":true,"providerSort":true,"providerQuantizations":true,"providerRequireParameters":true,"providerDataCollection":true,"providerZdr":true,"providerEnforceDistillableText":true,"providerMaxPromptPrice":true,"providerMaxCompletionPrice":true,"providerMaxRequestPrice":true,"providerMaxImagePrice":true,"models":true,"model":true,"contents":true,"generationConfig":true,"systemInstruction":true,"tools":true,"toolConfig":true,"safetySettings":true,"cachedContent":true,"labels":true,"serviceTier":true,"store":true,"continuationToken":true},"dynamicProps":false,"dynamicItems":false};


function validate594(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="nordlys_generateContent" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate594.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requestBody === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requestBody"},message:"must have required property '"+"requestBody"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.header !== undefined){
let data0 = data.header;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["x-server-timeout"] !== undefined){
if(typeof data0["x-server-timeout"] !== "string"){
const err1 = {instancePath:instancePath+"/header/x-server-timeout",schemaPath:"#/properties/header/properties/x-server-timeout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0["x-gateway-strict"] !== undefined){
if(typeof data0["x-gateway-strict"] !== "string"){
const err2 = {instancePath:instancePath+"/header/x-gateway-strict",schemaPath:"#/properties/header/properties/x-gateway-strict/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0["x-gateway-dry-run"] !== undefined){
if(typeof data0["x-gateway-dry-run"] !== "string"){
const err3 = {instancePath:instancePath+"/header/x-gateway-dry-run",schemaPath:"#/properties/header/properties/x-gateway-dry-run/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0["x-gateway-extensions"] !== undefined){
if(typeof data0["x-gateway-extensions"] !== "string"){
const err4 = {instancePath:instancePath+"/header/x-gateway-extensions",schemaPath:"#/properties/header/properties/x-gateway-extensions/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0["idempotency-key"] !== undefined){
let data5 = data0["idempotency-key"];
if(typeof data5 === "string"){
if(func1(data5) > 255){
const err5 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(func1(data5) < 1){
const err6 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern3.test(data5)){
const err7 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/pattern",keyword:"pattern",params:{pattern: "^[\\x20-\\x7E]+$"},message:"must match pattern \""+"^[\\x20-\\x7E]+$"+"\""};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data0["x-request-id"] !== undefined){
if(typeof data0["x-request-id"] !== "string"){
const err9 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.query !== undefined){
let data7 = data.query;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.$alt !== undefined){
if(typeof data7.$alt !== "string"){
const err11 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data7.key !== undefined){
if(typeof data7.key !== "string"){
const err12 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data7.prettyPrint !== undefined){
if(typeof data7.prettyPrint !== "string"){
const err13 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data7.fields !== undefined){
if(typeof data7.fields !== "string"){
const err14 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data7.alt !== undefined){
if(typeof data7.alt !== "string"){
const err15 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.requestBody !== undefined){
if(!(validate595(data.requestBody, {instancePath:instancePath+"/requestBody",parentData:data,parentDataProperty:"requestBody",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate595.errors : vErrors.concat(validate595.errors);
errors = vErrors.length;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate594.errors = vErrors;
return errors === 0;
}
validate594.evaluated = {"props":{"header":true,"query":true,"requestBody":true},"dynamicProps":false,"dynamicItems":false};

export const nordlys_streamGenerateContent = validate607;
const schema248 = {"type":"object","properties":{"header":{"type":"object","properties":{"x-server-timeout":{"type":"string"},"x-gateway-strict":{"type":"string"},"x-gateway-dry-run":{"type":"string"},"x-gateway-extensions":{"type":"string","contentMediaType":"application/json","contentSchema":{"$ref":"document#/$defs/GatewayExtensions"}},"idempotency-key":{"type":"string","minLength":1,"maxLength":255,"pattern":"^[\\x20-\\x7E]+$"},"x-request-id":{"type":"string"}},"required":[]},"query":{"type":"object","properties":{"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]},"requestBody":{"$ref":"document#/$defs/NordlysGenerateContentRequest"}},"required":["requestBody"],"$id":"nordlys_streamGenerateContent"};

function validate608(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate608.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.contents === undefined){
const err0 = {instancePath,schemaPath:"#/allOf/0/required",keyword:"required",params:{missingProperty: "contents"},message:"must have required property '"+"contents"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.model !== undefined){
if(typeof data.model !== "string"){
const err1 = {instancePath:instancePath+"/model",schemaPath:"#/allOf/0/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.contents !== undefined){
let data1 = data.contents;
if(Array.isArray(data1)){
if(data1.length > 16384){
const err2 = {instancePath:instancePath+"/contents",schemaPath:"#/allOf/0/properties/contents/maxItems",keyword:"maxItems",params:{limit: 16384},message:"must NOT have more than 16384 items"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data1.length < 1){
const err3 = {instancePath:instancePath+"/contents",schemaPath:"#/allOf/0/properties/contents/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate56(data1[i0], {instancePath:instancePath+"/contents/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/contents",schemaPath:"#/allOf/0/properties/contents/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.generationConfig !== undefined){
if(!(validate333(data.generationConfig, {instancePath:instancePath+"/generationConfig",parentData:data,parentDataProperty:"generationConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate333.errors : vErrors.concat(validate333.errors);
errors = vErrors.length;
}
}
if(data.systemInstruction !== undefined){
if(!(validate56(data.systemInstruction, {instancePath:instancePath+"/systemInstruction",parentData:data,parentDataProperty:"systemInstruction",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
if(data.tools !== undefined){
let data5 = data.tools;
if(Array.isArray(data5)){
if(data5.length > 128){
const err5 = {instancePath:instancePath+"/tools",schemaPath:"#/allOf/0/properties/tools/maxItems",keyword:"maxItems",params:{limit: 128},message:"must NOT have more than 128 items"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
if(!(validate118(data5[i1], {instancePath:instancePath+"/tools/" + i1,parentData:data5,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : vErrors.concat(validate118.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath:instancePath+"/tools",schemaPath:"#/allOf/0/properties/tools/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.toolConfig !== undefined){
if(!(validate232(data.toolConfig, {instancePath:instancePath+"/toolConfig",parentData:data,parentDataProperty:"toolConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate232.errors : vErrors.concat(validate232.errors);
errors = vErrors.length;
}
}
if(data.safetySettings !== undefined){
let data8 = data.safetySettings;
if(Array.isArray(data8)){
if(data8.length > 64){
const err7 = {instancePath:instancePath+"/safetySettings",schemaPath:"#/allOf/0/properties/safetySettings/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len2 = data8.length;
for(let i2=0; i2<len2; i2++){
if(!(validate242(data8[i2], {instancePath:instancePath+"/safetySettings/" + i2,parentData:data8,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate242.errors : vErrors.concat(validate242.errors);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath:instancePath+"/safetySettings",schemaPath:"#/allOf/0/properties/safetySettings/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.cachedContent !== undefined){
let data10 = data.cachedContent;
if(typeof data10 === "string"){
if(!pattern10.test(data10)){
const err9 = {instancePath:instancePath+"/cachedContent",schemaPath:"#/allOf/0/properties/cachedContent/pattern",keyword:"pattern",params:{pattern: "^(cachedContents/[A-Za-z0-9_-]+|projects/[^/]+/locations/[^/]+/cachedContents/[A-Za-z0-9_-]+)$"},message:"must match pattern \""+"^(cachedContents/[A-Za-z0-9_-]+|projects/[^/]+/locations/[^/]+/cachedContents/[A-Za-z0-9_-]+)$"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/cachedContent",schemaPath:"#/allOf/0/properties/cachedContent/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.labels !== undefined){
let data11 = data.labels;
if(!(data11 && typeof data11 == "object" && !Array.isArray(data11))){
const err11 = {instancePath:instancePath+"/labels",schemaPath:"#/allOf/0/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.serviceTier !== undefined){
if(!(validate330(data.serviceTier, {instancePath:instancePath+"/serviceTier",parentData:data,parentDataProperty:"serviceTier",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate330.errors : vErrors.concat(validate330.errors);
errors = vErrors.length;
}
}
if(data.store !== undefined){
if(typeof data.store !== "boolean"){
const err12 = {instancePath:instancePath+"/store",schemaPath:"#/allOf/0/properties/store/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.continuationToken !== undefined){
let data14 = data.continuationToken;
if(typeof data14 === "string"){
if(func1(data14) < 1){
const err13 = {instancePath:instancePath+"/continuationToken",schemaPath:"#/allOf/0/properties/continuationToken/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/continuationToken",schemaPath:"#/allOf/0/properties/continuationToken/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/allOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!(validate435(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate435.errors : vErrors.concat(validate435.errors);
errors = vErrors.length;
}
if(!(validate438(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate438.errors : vErrors.concat(validate438.errors);
errors = vErrors.length;
}
if(!(validate343(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate343.errors : vErrors.concat(validate343.errors);
errors = vErrors.length;
}
validate608.errors = vErrors;
return errors === 0;
}
validate608.evaluated = {"props":{"providerConfigs":true,"providerOrder":true,"providerOnly":true,"providerIgnore":true,"providerSort":true,"providerQuantizations":true,"providerRequireParameters":true,"providerDataCollection":true,"providerZdr":true,"providerEnforceDistillableText":true,"providerMaxPromptPrice":true,"providerMaxCompletionPrice":true,"providerMaxRequestPrice":true,"providerMaxImagePrice":true,"models":true,"model":true,"contents":true,"generationConfig":true,"systemInstruction":true,"tools":true,"toolConfig":true,"safetySettings":true,"cachedContent":true,"labels":true,"serviceTier":true,"store":true,"continuationToken":true},"dynamicProps":false,"dynamicItems":false};


function validate607(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="nordlys_streamGenerateContent" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate607.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requestBody === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requestBody"},message:"must have required property '"+"requestBody"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.header !== undefined){
let data0 = data.header;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["x-server-timeout"] !== undefined){
if(typeof data0["x-server-timeout"] !== "string"){
const err1 = {instancePath:instancePath+"/header/x-server-timeout",schemaPath:"#/properties/header/properties/x-server-timeout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0["x-gateway-strict"] !== undefined){
if(typeof data0["x-gateway-strict"] !== "string"){
const err2 = {instancePath:instancePath+"/header/x-gateway-strict",schemaPath:"#/properties/header/properties/x-gateway-strict/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0["x-gateway-dry-run"] !== undefined){
if(typeof data0["x-gateway-dry-run"] !== "string"){
const err3 = {instancePath:instancePath+"/header/x-gateway-dry-run",schemaPath:"#/properties/header/properties/x-gateway-dry-run/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0["x-gateway-extensions"] !== undefined){
if(typeof data0["x-gateway-extensions"] !== "string"){
const err4 = {instancePath:instancePath+"/header/x-gateway-extensions",schemaPath:"#/properties/header/properties/x-gateway-extensions/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0["idempotency-key"] !== undefined){
let data5 = data0["idempotency-key"];
if(typeof data5 === "string"){
if(func1(data5) > 255){
const err5 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(func1(data5) < 1){
const err6 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern3.test(data5)){
const err7 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/pattern",keyword:"pattern",params:{pattern: "^[\\x20-\\x7E]+$"},message:"must match pattern \""+"^[\\x20-\\x7E]+$"+"\""};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data0["x-request-id"] !== undefined){
if(typeof data0["x-request-id"] !== "string"){
const err9 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.query !== undefined){
let data7 = data.query;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.$alt !== undefined){
if(typeof data7.$alt !== "string"){
const err11 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data7.key !== undefined){
if(typeof data7.key !== "string"){
const err12 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data7.prettyPrint !== undefined){
if(typeof data7.prettyPrint !== "string"){
const err13 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data7.fields !== undefined){
if(typeof data7.fields !== "string"){
const err14 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data7.alt !== undefined){
if(typeof data7.alt !== "string"){
const err15 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.requestBody !== undefined){
if(!(validate608(data.requestBody, {instancePath:instancePath+"/requestBody",parentData:data,parentDataProperty:"requestBody",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate608.errors : vErrors.concat(validate608.errors);
errors = vErrors.length;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate607.errors = vErrors;
return errors === 0;
}
validate607.evaluated = {"props":{"header":true,"query":true,"requestBody":true},"dynamicProps":false,"dynamicItems":false};

export const nordlys_countTokens = validate620;
const schema250 = {"type":"object","properties":{"header":{"type":"object","properties":{"x-server-timeout":{"type":"string"},"x-gateway-strict":{"type":"string"},"x-gateway-extensions":{"type":"string","contentMediaType":"application/json","contentSchema":{"$ref":"document#/$defs/GatewayExtensions"}},"idempotency-key":{"type":"string","minLength":1,"maxLength":255,"pattern":"^[\\x20-\\x7E]+$"},"x-request-id":{"type":"string"}},"required":[]},"query":{"type":"object","properties":{"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]},"requestBody":{"$ref":"document#/$defs/CountTokensRequest"}},"required":["requestBody"],"$id":"nordlys_countTokens"};

function validate621(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate621.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.model !== undefined){
if(typeof data.model !== "string"){
const err0 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.contents !== undefined){
let data1 = data.contents;
if(Array.isArray(data1)){
if(data1.length > 16384){
const err1 = {instancePath:instancePath+"/contents",schemaPath:"#/properties/contents/maxItems",keyword:"maxItems",params:{limit: 16384},message:"must NOT have more than 16384 items"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data1.length < 1){
const err2 = {instancePath:instancePath+"/contents",schemaPath:"#/properties/contents/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate56(data1[i0], {instancePath:instancePath+"/contents/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath:instancePath+"/contents",schemaPath:"#/properties/contents/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.generateContentRequest !== undefined){
if(!(validate55(data.generateContentRequest, {instancePath:instancePath+"/generateContentRequest",parentData:data,parentDataProperty:"generateContentRequest",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data.systemInstruction !== undefined){
if(!(validate56(data.systemInstruction, {instancePath:instancePath+"/systemInstruction",parentData:data,parentDataProperty:"systemInstruction",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
if(data.tools !== undefined){
let data5 = data.tools;
if(Array.isArray(data5)){
if(data5.length > 128){
const err4 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/maxItems",keyword:"maxItems",params:{limit: 128},message:"must NOT have more than 128 items"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
if(!(validate118(data5[i1], {instancePath:instancePath+"/tools/" + i1,parentData:data5,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : vErrors.concat(validate118.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.generationConfig !== undefined){
if(!(validate250(data.generationConfig, {instancePath:instancePath+"/generationConfig",parentData:data,parentDataProperty:"generationConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate250.errors : vErrors.concat(validate250.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate621.errors = vErrors;
return errors === 0;
}
validate621.evaluated = {"props":{"model":true,"contents":true,"generateContentRequest":true,"systemInstruction":true,"tools":true,"generationConfig":true},"dynamicProps":false,"dynamicItems":false};


function validate620(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="nordlys_countTokens" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate620.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requestBody === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requestBody"},message:"must have required property '"+"requestBody"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.header !== undefined){
let data0 = data.header;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["x-server-timeout"] !== undefined){
if(typeof data0["x-server-timeout"] !== "string"){
const err1 = {instancePath:instancePath+"/header/x-server-timeout",schemaPath:"#/properties/header/properties/x-server-timeout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0["x-gateway-strict"] !== undefined){
if(typeof data0["x-gateway-strict"] !== "string"){
const err2 = {instancePath:instancePath+"/header/x-gateway-strict",schemaPath:"#/properties/header/properties/x-gateway-strict/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0["x-gateway-extensions"] !== undefined){
if(typeof data0["x-gateway-extensions"] !== "string"){
const err3 = {instancePath:instancePath+"/header/x-gateway-extensions",schemaPath:"#/properties/header/properties/x-gateway-extensions/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0["idempotency-key"] !== undefined){
let data4 = data0["idempotency-key"];
if(typeof data4 === "string"){
if(func1(data4) > 255){
const err4 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func1(data4) < 1){
const err5 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern3.test(data4)){
const err6 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/pattern",keyword:"pattern",params:{pattern: "^[\\x20-\\x7E]+$"},message:"must match pattern \""+"^[\\x20-\\x7E]+$"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data0["x-request-id"] !== undefined){
if(typeof data0["x-request-id"] !== "string"){
const err8 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.query !== undefined){
let data6 = data.query;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.$alt !== undefined){
if(typeof data6.$alt !== "string"){
const err10 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data6.key !== undefined){
if(typeof data6.key !== "string"){
const err11 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data6.prettyPrint !== undefined){
if(typeof data6.prettyPrint !== "string"){
const err12 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data6.fields !== undefined){
if(typeof data6.fields !== "string"){
const err13 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data6.alt !== undefined){
if(typeof data6.alt !== "string"){
const err14 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.requestBody !== undefined){
if(!(validate621(data.requestBody, {instancePath:instancePath+"/requestBody",parentData:data,parentDataProperty:"requestBody",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate621.errors : vErrors.concat(validate621.errors);
errors = vErrors.length;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate620.errors = vErrors;
return errors === 0;
}
validate620.evaluated = {"props":{"header":true,"query":true,"requestBody":true},"dynamicProps":false,"dynamicItems":false};

export const nordlys_embedContent = validate628;
const schema252 = {"type":"object","properties":{"header":{"type":"object","properties":{"x-server-timeout":{"type":"string"},"x-gateway-strict":{"type":"string"},"x-gateway-extensions":{"type":"string","contentMediaType":"application/json","contentSchema":{"$ref":"document#/$defs/GatewayExtensions"}},"idempotency-key":{"type":"string","minLength":1,"maxLength":255,"pattern":"^[\\x20-\\x7E]+$"},"x-request-id":{"type":"string"}},"required":[]},"query":{"type":"object","properties":{"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]},"requestBody":{"$ref":"document#/$defs/EmbedContentRequest"}},"required":["requestBody"],"$id":"nordlys_embedContent"};

function validate629(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate629.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.content === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "content"},message:"must have required property '"+"content"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.model !== undefined){
if(typeof data.model !== "string"){
const err1 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.content !== undefined){
if(!(validate56(data.content, {instancePath:instancePath+"/content",parentData:data,parentDataProperty:"content",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
if(data.taskType !== undefined){
if(!(validate396(data.taskType, {instancePath:instancePath+"/taskType",parentData:data,parentDataProperty:"taskType",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate396.errors : vErrors.concat(validate396.errors);
errors = vErrors.length;
}
}
if(data.title !== undefined){
if(typeof data.title !== "string"){
const err2 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.outputDimensionality !== undefined){
let data4 = data.outputDimensionality;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err3 = {instancePath:instancePath+"/outputDimensionality",schemaPath:"#/properties/outputDimensionality/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 2147483647 || isNaN(data4)){
const err4 = {instancePath:instancePath+"/outputDimensionality",schemaPath:"#/properties/outputDimensionality/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},message:"must be <= 2147483647"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err5 = {instancePath:instancePath+"/outputDimensionality",schemaPath:"#/properties/outputDimensionality/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.autoTruncate !== undefined){
if(typeof data.autoTruncate !== "boolean"){
const err6 = {instancePath:instancePath+"/autoTruncate",schemaPath:"#/properties/autoTruncate/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.embedContentConfig !== undefined){
if(!(validate398(data.embedContentConfig, {instancePath:instancePath+"/embedContentConfig",parentData:data,parentDataProperty:"embedContentConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate398.errors : vErrors.concat(validate398.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate629.errors = vErrors;
return errors === 0;
}
validate629.evaluated = {"props":{"model":true,"content":true,"taskType":true,"title":true,"outputDimensionality":true,"autoTruncate":true,"embedContentConfig":true},"dynamicProps":false,"dynamicItems":false};


function validate628(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="nordlys_embedContent" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate628.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requestBody === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requestBody"},message:"must have required property '"+"requestBody"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.header !== undefined){
let data0 = data.header;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["x-server-timeout"] !== undefined){
if(typeof data0["x-server-timeout"] !== "string"){
const err1 = {instancePath:instancePath+"/header/x-server-timeout",schemaPath:"#/properties/header/properties/x-server-timeout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0["x-gateway-strict"] !== undefined){
if(typeof data0["x-gateway-strict"] !== "string"){
const err2 = {instancePath:instancePath+"/header/x-gateway-strict",schemaPath:"#/properties/header/properties/x-gateway-strict/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0["x-gateway-extensions"] !== undefined){
if(typeof data0["x-gateway-extensions"] !== "string"){
const err3 = {instancePath:instancePath+"/header/x-gateway-extensions",schemaPath:"#/properties/header/properties/x-gateway-extensions/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0["idempotency-key"] !== undefined){
let data4 = data0["idempotency-key"];
if(typeof data4 === "string"){
if(func1(data4) > 255){
const err4 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func1(data4) < 1){
const err5 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern3.test(data4)){
const err6 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/pattern",keyword:"pattern",params:{pattern: "^[\\x20-\\x7E]+$"},message:"must match pattern \""+"^[\\x20-\\x7E]+$"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data0["x-request-id"] !== undefined){
if(typeof data0["x-request-id"] !== "string"){
const err8 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.query !== undefined){
let data6 = data.query;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.$alt !== undefined){
if(typeof data6.$alt !== "string"){
const err10 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data6.key !== undefined){
if(typeof data6.key !== "string"){
const err11 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data6.prettyPrint !== undefined){
if(typeof data6.prettyPrint !== "string"){
const err12 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data6.fields !== undefined){
if(typeof data6.fields !== "string"){
const err13 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data6.alt !== undefined){
if(typeof data6.alt !== "string"){
const err14 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.requestBody !== undefined){
if(!(validate629(data.requestBody, {instancePath:instancePath+"/requestBody",parentData:data,parentDataProperty:"requestBody",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate629.errors : vErrors.concat(validate629.errors);
errors = vErrors.length;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate628.errors = vErrors;
return errors === 0;
}
validate628.evaluated = {"props":{"header":true,"query":true,"requestBody":true},"dynamicProps":false,"dynamicItems":false};

export const nordlys_batchEmbedContents = validate634;
const schema254 = {"type":"object","properties":{"header":{"type":"object","properties":{"x-server-timeout":{"type":"string"},"x-gateway-strict":{"type":"string"},"x-gateway-extensions":{"type":"string","contentMediaType":"application/json","contentSchema":{"$ref":"document#/$defs/GatewayExtensions"}},"idempotency-key":{"type":"string","minLength":1,"maxLength":255,"pattern":"^[\\x20-\\x7E]+$"},"x-request-id":{"type":"string"}},"required":[]},"query":{"type":"object","properties":{"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]},"requestBody":{"$ref":"document#/$defs/BatchEmbedContentsRequest"}},"required":["requestBody"],"$id":"nordlys_batchEmbedContents"};

function validate635(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate635.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requests === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requests"},message:"must have required property '"+"requests"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.requests !== undefined){
let data0 = data.requests;
if(Array.isArray(data0)){
if(data0.length < 1){
const err1 = {instancePath:instancePath+"/requests",schemaPath:"#/properties/requests/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate404(data0[i0], {instancePath:instancePath+"/requests/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate404.errors : vErrors.concat(validate404.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath:instancePath+"/requests",schemaPath:"#/properties/requests/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate635.errors = vErrors;
return errors === 0;
}
validate635.evaluated = {"props":{"requests":true},"dynamicProps":false,"dynamicItems":false};


function validate634(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="nordlys_batchEmbedContents" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate634.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requestBody === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requestBody"},message:"must have required property '"+"requestBody"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.header !== undefined){
let data0 = data.header;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["x-server-timeout"] !== undefined){
if(typeof data0["x-server-timeout"] !== "string"){
const err1 = {instancePath:instancePath+"/header/x-server-timeout",schemaPath:"#/properties/header/properties/x-server-timeout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0["x-gateway-strict"] !== undefined){
if(typeof data0["x-gateway-strict"] !== "string"){
const err2 = {instancePath:instancePath+"/header/x-gateway-strict",schemaPath:"#/properties/header/properties/x-gateway-strict/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0["x-gateway-extensions"] !== undefined){
if(typeof data0["x-gateway-extensions"] !== "string"){
const err3 = {instancePath:instancePath+"/header/x-gateway-extensions",schemaPath:"#/properties/header/properties/x-gateway-extensions/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0["idempotency-key"] !== undefined){
let data4 = data0["idempotency-key"];
if(typeof data4 === "string"){
if(func1(data4) > 255){
const err4 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func1(data4) < 1){
const err5 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern3.test(data4)){
const err6 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/pattern",keyword:"pattern",params:{pattern: "^[\\x20-\\x7E]+$"},message:"must match pattern \""+"^[\\x20-\\x7E]+$"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data0["x-request-id"] !== undefined){
if(typeof data0["x-request-id"] !== "string"){
const err8 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.query !== undefined){
let data6 = data.query;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.$alt !== undefined){
if(typeof data6.$alt !== "string"){
const err10 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data6.key !== undefined){
if(typeof data6.key !== "string"){
const err11 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data6.prettyPrint !== undefined){
if(typeof data6.prettyPrint !== "string"){
const err12 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data6.fields !== undefined){
if(typeof data6.fields !== "string"){
const err13 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data6.alt !== undefined){
if(typeof data6.alt !== "string"){
const err14 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.requestBody !== undefined){
if(!(validate635(data.requestBody, {instancePath:instancePath+"/requestBody",parentData:data,parentDataProperty:"requestBody",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate635.errors : vErrors.concat(validate635.errors);
errors = vErrors.length;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate634.errors = vErrors;
return errors === 0;
}
validate634.evaluated = {"props":{"header":true,"query":true,"requestBody":true},"dynamicProps":false,"dynamicItems":false};

export const nordlys_listModels = validate638;
const schema256 = {"type":"object","properties":{"query":{"type":"object","properties":{"pageSize":{"type":"string","pattern":"^[0-9]*$"},"pageToken":{"type":"string"},"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]},"header":{"type":"object","properties":{"x-request-id":{"type":"string"}},"required":[]}},"$id":"nordlys_listModels"};

function validate638(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="nordlys_listModels" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate638.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.query !== undefined){
let data0 = data.query;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.pageSize !== undefined){
let data1 = data0.pageSize;
if(typeof data1 === "string"){
if(!pattern17.test(data1)){
const err0 = {instancePath:instancePath+"/query/pageSize",schemaPath:"#/properties/query/properties/pageSize/pattern",keyword:"pattern",params:{pattern: "^[0-9]*$"},message:"must match pattern \""+"^[0-9]*$"+"\""};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/query/pageSize",schemaPath:"#/properties/query/properties/pageSize/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0.pageToken !== undefined){
if(typeof data0.pageToken !== "string"){
const err2 = {instancePath:instancePath+"/query/pageToken",schemaPath:"#/properties/query/properties/pageToken/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.$alt !== undefined){
if(typeof data0.$alt !== "string"){
const err3 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.key !== undefined){
if(typeof data0.key !== "string"){
const err4 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.prettyPrint !== undefined){
if(typeof data0.prettyPrint !== "string"){
const err5 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0.fields !== undefined){
if(typeof data0.fields !== "string"){
const err6 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data0.alt !== undefined){
if(typeof data0.alt !== "string"){
const err7 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.header !== undefined){
let data8 = data.header;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8["x-request-id"] !== undefined){
if(typeof data8["x-request-id"] !== "string"){
const err9 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate638.errors = vErrors;
return errors === 0;
}
validate638.evaluated = {"props":{"query":true,"header":true},"dynamicProps":false,"dynamicItems":false};

export const nordlys_getModel = validate639;
const schema257 = {"type":"object","properties":{"header":{"type":"object","properties":{"x-request-id":{"type":"string"}},"required":[]},"query":{"type":"object","properties":{"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]}},"$id":"nordlys_getModel"};

function validate639(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="nordlys_getModel" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate639.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.header !== undefined){
let data0 = data.header;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["x-request-id"] !== undefined){
if(typeof data0["x-request-id"] !== "string"){
const err0 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.query !== undefined){
let data2 = data.query;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.$alt !== undefined){
if(typeof data2.$alt !== "string"){
const err2 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data2.key !== undefined){
if(typeof data2.key !== "string"){
const err3 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data2.prettyPrint !== undefined){
if(typeof data2.prettyPrint !== "string"){
const err4 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data2.fields !== undefined){
if(typeof data2.fields !== "string"){
const err5 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data2.alt !== undefined){
if(typeof data2.alt !== "string"){
const err6 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate639.errors = vErrors;
return errors === 0;
}
validate639.evaluated = {"props":{"header":true,"query":true},"dynamicProps":false,"dynamicItems":false};

export const omnirouters_generateContent = validate640;
const schema258 = {"type":"object","properties":{"header":{"type":"object","properties":{"x-server-timeout":{"type":"string"},"x-gateway-strict":{"type":"string"},"x-gateway-dry-run":{"type":"string"},"x-gateway-extensions":{"type":"string","contentMediaType":"application/json","contentSchema":{"$ref":"document#/$defs/GatewayExtensions"}},"idempotency-key":{"type":"string","minLength":1,"maxLength":255,"pattern":"^[\\x20-\\x7E]+$"},"x-request-id":{"type":"string"}},"required":[]},"query":{"type":"object","properties":{"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]},"requestBody":{"$ref":"document#/$defs/OmniRoutersGenerateContentRequest"}},"required":["requestBody"],"$id":"omnirouters_generateContent"};
const schema259 = {"allOf":[{"$ref":"document#/$defs/GenerateContentRequest"}]};

function validate641(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate641.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate55(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
validate641.errors = vErrors;
return errors === 0;
}
validate641.evaluated = {"props":{"model":true,"contents":true,"systemInstruction":true,"tools":true,"toolConfig":true,"safetySettings":true,"generationConfig":true,"cachedContent":true,"labels":true,"serviceTier":true,"store":true,"continuationToken":true},"dynamicProps":false,"dynamicItems":false};


function validate640(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="omnirouters_generateContent" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate640.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requestBody === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requestBody"},message:"must have required property '"+"requestBody"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.header !== undefined){
let data0 = data.header;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["x-server-timeout"] !== undefined){
if(typeof data0["x-server-timeout"] !== "string"){
const err1 = {instancePath:instancePath+"/header/x-server-timeout",schemaPath:"#/properties/header/properties/x-server-timeout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0["x-gateway-strict"] !== undefined){
if(typeof data0["x-gateway-strict"] !== "string"){
const err2 = {instancePath:instancePath+"/header/x-gateway-strict",schemaPath:"#/properties/header/properties/x-gateway-strict/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0["x-gateway-dry-run"] !== undefined){
if(typeof data0["x-gateway-dry-run"] !== "string"){
const err3 = {instancePath:instancePath+"/header/x-gateway-dry-run",schemaPath:"#/properties/header/properties/x-gateway-dry-run/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0["x-gateway-extensions"] !== undefined){
if(typeof data0["x-gateway-extensions"] !== "string"){
const err4 = {instancePath:instancePath+"/header/x-gateway-extensions",schemaPath:"#/properties/header/properties/x-gateway-extensions/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0["idempotency-key"] !== undefined){
let data5 = data0["idempotency-key"];
if(typeof data5 === "string"){
if(func1(data5) > 255){
const err5 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(func1(data5) < 1){
const err6 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern3.test(data5)){
const err7 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/pattern",keyword:"pattern",params:{pattern: "^[\\x20-\\x7E]+$"},message:"must match pattern \""+"^[\\x20-\\x7E]+$"+"\""};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data0["x-request-id"] !== undefined){
if(typeof data0["x-request-id"] !== "string"){
const err9 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.query !== undefined){
let data7 = data.query;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.$alt !== undefined){
if(typeof data7.$alt !== "string"){
const err11 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data7.key !== undefined){
if(typeof data7.key !== "string"){
const err12 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data7.prettyPrint !== undefined){
if(typeof data7.prettyPrint !== "string"){
const err13 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data7.fields !== undefined){
if(typeof data7.fields !== "string"){
const err14 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data7.alt !== undefined){
if(typeof data7.alt !== "string"){
const err15 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.requestBody !== undefined){
if(!(validate641(data.requestBody, {instancePath:instancePath+"/requestBody",parentData:data,parentDataProperty:"requestBody",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate641.errors : vErrors.concat(validate641.errors);
errors = vErrors.length;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate640.errors = vErrors;
return errors === 0;
}
validate640.evaluated = {"props":{"header":true,"query":true,"requestBody":true},"dynamicProps":false,"dynamicItems":false};

export const omnirouters_streamGenerateContent = validate644;
const schema260 = {"type":"object","properties":{"header":{"type":"object","properties":{"x-server-timeout":{"type":"string"},"x-gateway-strict":{"type":"string"},"x-gateway-dry-run":{"type":"string"},"x-gateway-extensions":{"type":"string","contentMediaType":"application/json","contentSchema":{"$ref":"document#/$defs/GatewayExtensions"}},"idempotency-key":{"type":"string","minLength":1,"maxLength":255,"pattern":"^[\\x20-\\x7E]+$"},"x-request-id":{"type":"string"}},"required":[]},"query":{"type":"object","properties":{"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]},"requestBody":{"$ref":"document#/$defs/OmniRoutersGenerateContentRequest"}},"required":["requestBody"],"$id":"omnirouters_streamGenerateContent"};

function validate645(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate645.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate55(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
validate645.errors = vErrors;
return errors === 0;
}
validate645.evaluated = {"props":{"model":true,"contents":true,"systemInstruction":true,"tools":true,"toolConfig":true,"safetySettings":true,"generationConfig":true,"cachedContent":true,"labels":true,"serviceTier":true,"store":true,"continuationToken":true},"dynamicProps":false,"dynamicItems":false};


function validate644(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="omnirouters_streamGenerateContent" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate644.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requestBody === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requestBody"},message:"must have required property '"+"requestBody"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.header !== undefined){
let data0 = data.header;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["x-server-timeout"] !== undefined){
if(typeof data0["x-server-timeout"] !== "string"){
const err1 = {instancePath:instancePath+"/header/x-server-timeout",schemaPath:"#/properties/header/properties/x-server-timeout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0["x-gateway-strict"] !== undefined){
if(typeof data0["x-gateway-strict"] !== "string"){
const err2 = {instancePath:instancePath+"/header/x-gateway-strict",schemaPath:"#/properties/header/properties/x-gateway-strict/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0["x-gateway-dry-run"] !== undefined){
if(typeof data0["x-gateway-dry-run"] !== "string"){
const err3 = {instancePath:instancePath+"/header/x-gateway-dry-run",schemaPath:"#/properties/header/properties/x-gateway-dry-run/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0["x-gateway-extensions"] !== undefined){
if(typeof data0["x-gateway-extensions"] !== "string"){
const err4 = {instancePath:instancePath+"/header/x-gateway-extensions",schemaPath:"#/properties/header/properties/x-gateway-extensions/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0["idempotency-key"] !== undefined){
let data5 = data0["idempotency-key"];
if(typeof data5 === "string"){
if(func1(data5) > 255){
const err5 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(func1(data5) < 1){
const err6 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern3.test(data5)){
const err7 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/pattern",keyword:"pattern",params:{pattern: "^[\\x20-\\x7E]+$"},message:"must match pattern \""+"^[\\x20-\\x7E]+$"+"\""};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data0["x-request-id"] !== undefined){
if(typeof data0["x-request-id"] !== "string"){
const err9 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.query !== undefined){
let data7 = data.query;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.$alt !== undefined){
if(typeof data7.$alt !== "string"){
const err11 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data7.key !== undefined){
if(typeof data7.key !== "string"){
const err12 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data7.prettyPrint !== undefined){
if(typeof data7.prettyPrint !== "string"){
const err13 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data7.fields !== undefined){
if(typeof data7.fields !== "string"){
const err14 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data7.alt !== undefined){
if(typeof data7.alt !== "string"){
const err15 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.requestBody !== undefined){
if(!(validate645(data.requestBody, {instancePath:instancePath+"/requestBody",parentData:data,parentDataProperty:"requestBody",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate645.errors : vErrors.concat(validate645.errors);
errors = vErrors.length;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate644.errors = vErrors;
return errors === 0;
}
validate644.evaluated = {"props":{"header":true,"query":true,"requestBody":true},"dynamicProps":false,"dynamicItems":false};

export const omnirouters_countTokens = validate648;
const schema262 = {"type":"object","properties":{"header":{"type":"object","properties":{"x-server-timeout":{"type":"string"},"x-gateway-strict":{"type":"string"},"x-gateway-extensions":{"type":"string","contentMediaType":"application/json","contentSchema":{"$ref":"document#/$defs/GatewayExtensions"}},"idempotency-key":{"type":"string","minLength":1,"maxLength":255,"pattern":"^[\\x20-\\x7E]+$"},"x-request-id":{"type":"string"}},"required":[]},"query":{"type":"object","properties":{"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]},"requestBody":{"$ref":"document#/$defs/CountTokensRequest"}},"required":["requestBody"],"$id":"omnirouters_countTokens"};

function validate649(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate649.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.model !== undefined){
if(typeof data.model !== "string"){
const err0 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.contents !== undefined){
let data1 = data.contents;
if(Array.isArray(data1)){
if(data1.length > 16384){
const err1 = {instancePath:instancePath+"/contents",schemaPath:"#/properties/contents/maxItems",keyword:"maxItems",params:{limit: 16384},message:"must NOT have more than 16384 items"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data1.length < 1){
const err2 = {instancePath:instancePath+"/contents",schemaPath:"#/properties/contents/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate56(data1[i0], {instancePath:instancePath+"/contents/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath:instancePath+"/contents",schemaPath:"#/properties/contents/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.generateContentRequest !== undefined){
if(!(validate55(data.generateContentRequest, {instancePath:instancePath+"/generateContentRequest",parentData:data,parentDataProperty:"generateContentRequest",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data.systemInstruction !== undefined){
if(!(validate56(data.systemInstruction, {instancePath:instancePath+"/systemInstruction",parentData:data,parentDataProperty:"systemInstruction",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
if(data.tools !== undefined){
let data5 = data.tools;
if(Array.isArray(data5)){
if(data5.length > 128){
const err4 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/maxItems",keyword:"maxItems",params:{limit: 128},message:"must NOT have more than 128 items"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
if(!(validate118(data5[i1], {instancePath:instancePath+"/tools/" + i1,parentData:data5,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : vErrors.concat(validate118.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.generationConfig !== undefined){
if(!(validate250(data.generationConfig, {instancePath:instancePath+"/generationConfig",parentData:data,parentDataProperty:"generationConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate250.errors : vErrors.concat(validate250.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate649.errors = vErrors;
return errors === 0;
}
validate649.evaluated = {"props":{"model":true,"contents":true,"generateContentRequest":true,"systemInstruction":true,"tools":true,"generationConfig":true},"dynamicProps":false,"dynamicItems":false};


function validate648(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="omnirouters_countTokens" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate648.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requestBody === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requestBody"},message:"must have required property '"+"requestBody"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.header !== undefined){
let data0 = data.header;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["x-server-timeout"] !== undefined){
if(typeof data0["x-server-timeout"] !== "string"){
const err1 = {instancePath:instancePath+"/header/x-server-timeout",schemaPath:"#/properties/header/properties/x-server-timeout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0["x-gateway-strict"] !== undefined){
if(typeof data0["x-gateway-strict"] !== "string"){
const err2 = {instancePath:instancePath+"/header/x-gateway-strict",schemaPath:"#/properties/header/properties/x-gateway-strict/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0["x-gateway-extensions"] !== undefined){
if(typeof data0["x-gateway-extensions"] !== "string"){
const err3 = {instancePath:instancePath+"/header/x-gateway-extensions",schemaPath:"#/properties/header/properties/x-gateway-extensions/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0["idempotency-key"] !== undefined){
let data4 = data0["idempotency-key"];
if(typeof data4 === "string"){
if(func1(data4) > 255){
const err4 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func1(data4) < 1){
const err5 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern3.test(data4)){
const err6 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/pattern",keyword:"pattern",params:{pattern: "^[\\x20-\\x7E]+$"},message:"must match pattern \""+"^[\\x20-\\x7E]+$"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data0["x-request-id"] !== undefined){
if(typeof data0["x-request-id"] !== "string"){
const err8 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.query !== undefined){
let data6 = data.query;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.$alt !== undefined){
if(typeof data6.$alt !== "string"){
const err10 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data6.key !== undefined){
if(typeof data6.key !== "string"){
const err11 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data6.prettyPrint !== undefined){
if(typeof data6.prettyPrint !== "string"){
const err12 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data6.fields !== undefined){
if(typeof data6.fields !== "string"){
const err13 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data6.alt !== undefined){
if(typeof data6.alt !== "string"){
const err14 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.requestBody !== undefined){
if(!(validate649(data.requestBody, {instancePath:instancePath+"/requestBody",parentData:data,parentDataProperty:"requestBody",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate649.errors : vErrors.concat(validate649.errors);
errors = vErrors.length;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate648.errors = vErrors;
return errors === 0;
}
validate648.evaluated = {"props":{"header":true,"query":true,"requestBody":true},"dynamicProps":false,"dynamicItems":false};

export const omnirouters_embedContent = validate656;
const schema264 = {"type":"object","properties":{"header":{"type":"object","properties":{"x-server-timeout":{"type":"string"},"x-gateway-strict":{"type":"string"},"x-gateway-extensions":{"type":"string","contentMediaType":"application/json","contentSchema":{"$ref":"document#/$defs/GatewayExtensions"}},"idempotency-key":{"type":"string","minLength":1,"maxLength":255,"pattern":"^[\\x20-\\x7E]+$"},"x-request-id":{"type":"string"}},"required":[]},"query":{"type":"object","properties":{"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]},"requestBody":{"$ref":"document#/$defs/EmbedContentRequest"}},"required":["requestBody"],"$id":"omnirouters_embedContent"};

function validate657(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate657.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.content === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "content"},message:"must have required property '"+"content"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.model !== undefined){
if(typeof data.model !== "string"){
const err1 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.content !== undefined){
if(!(validate56(data.content, {instancePath:instancePath+"/content",parentData:data,parentDataProperty:"content",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
if(data.taskType !== undefined){
if(!(validate396(data.taskType, {instancePath:instancePath+"/taskType",parentData:data,parentDataProperty:"taskType",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate396.errors : vErrors.concat(validate396.errors);
errors = vErrors.length;
}
}
if(data.title !== undefined){
if(typeof data.title !== "string"){
const err2 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.outputDimensionality !== undefined){
let data4 = data.outputDimensionality;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err3 = {instancePath:instancePath+"/outputDimensionality",schemaPath:"#/properties/outputDimensionality/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 2147483647 || isNaN(data4)){
const err4 = {instancePath:instancePath+"/outputDimensionality",schemaPath:"#/properties/outputDimensionality/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},message:"must be <= 2147483647"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err5 = {instancePath:instancePath+"/outputDimensionality",schemaPath:"#/properties/outputDimensionality/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.autoTruncate !== undefined){
if(typeof data.autoTruncate !== "boolean"){
const err6 = {instancePath:instancePath+"/autoTruncate",schemaPath:"#/properties/autoTruncate/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.embedContentConfig !== undefined){
if(!(validate398(data.embedContentConfig, {instancePath:instancePath+"/embedContentConfig",parentData:data,parentDataProperty:"embedContentConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate398.errors : vErrors.concat(validate398.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate657.errors = vErrors;
return errors === 0;
}
validate657.evaluated = {"props":{"model":true,"content":true,"taskType":true,"title":true,"outputDimensionality":true,"autoTruncate":true,"embedContentConfig":true},"dynamicProps":false,"dynamicItems":false};


function validate656(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="omnirouters_embedContent" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate656.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requestBody === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requestBody"},message:"must have required property '"+"requestBody"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.header !== undefined){
let data0 = data.header;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["x-server-timeout"] !== undefined){
if(typeof data0["x-server-timeout"] !== "string"){
const err1 = {instancePath:instancePath+"/header/x-server-timeout",schemaPath:"#/properties/header/properties/x-server-timeout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0["x-gateway-strict"] !== undefined){
if(typeof data0["x-gateway-strict"] !== "string"){
const err2 = {instancePath:instancePath+"/header/x-gateway-strict",schemaPath:"#/properties/header/properties/x-gateway-strict/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0["x-gateway-extensions"] !== undefined){
if(typeof data0["x-gateway-extensions"] !== "string"){
const err3 = {instancePath:instancePath+"/header/x-gateway-extensions",schemaPath:"#/properties/header/properties/x-gateway-extensions/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0["idempotency-key"] !== undefined){
let data4 = data0["idempotency-key"];
if(typeof data4 === "string"){
if(func1(data4) > 255){
const err4 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func1(data4) < 1){
const err5 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern3.test(data4)){
const err6 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/pattern",keyword:"pattern",params:{pattern: "^[\\x20-\\x7E]+$"},message:"must match pattern \""+"^[\\x20-\\x7E]+$"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data0["x-request-id"] !== undefined){
if(typeof data0["x-request-id"] !== "string"){
const err8 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.query !== undefined){
let data6 = data.query;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.$alt !== undefined){
if(typeof data6.$alt !== "string"){
const err10 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data6.key !== undefined){
if(typeof data6.key !== "string"){
const err11 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data6.prettyPrint !== undefined){
if(typeof data6.prettyPrint !== "string"){
const err12 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data6.fields !== undefined){
if(typeof data6.fields !== "string"){
const err13 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data6.alt !== undefined){
if(typeof data6.alt !== "string"){
const err14 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.requestBody !== undefined){
if(!(validate657(data.requestBody, {instancePath:instancePath+"/requestBody",parentData:data,parentDataProperty:"requestBody",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate657.errors : vErrors.concat(validate657.errors);
errors = vErrors.length;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate656.errors = vErrors;
return errors === 0;
}
validate656.evaluated = {"props":{"header":true,"query":true,"requestBody":true},"dynamicProps":false,"dynamicItems":false};

export const omnirouters_batchEmbedContents = validate662;
const schema266 = {"type":"object","properties":{"header":{"type":"object","properties":{"x-server-timeout":{"type":"string"},"x-gateway-strict":{"type":"string"},"x-gateway-extensions":{"type":"string","contentMediaType":"application/json","contentSchema":{"$ref":"document#/$defs/GatewayExtensions"}},"idempotency-key":{"type":"string","minLength":1,"maxLength":255,"pattern":"^[\\x20-\\x7E]+$"},"x-request-id":{"type":"string"}},"required":[]},"query":{"type":"object","properties":{"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]},"requestBody":{"$ref":"document#/$defs/BatchEmbedContentsRequest"}},"required":["requestBody"],"$id":"omnirouters_batchEmbedContents"};

function validate663(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate663.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requests === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requests"},message:"must have required property '"+"requests"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.requests !== undefined){
let data0 = data.requests;
if(Array.isArray(data0)){
if(data0.length < 1){
const err1 = {instancePath:instancePath+"/requests",schemaPath:"#/properties/requests/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate404(data0[i0], {instancePath:instancePath+"/requests/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate404.errors : vErrors.concat(validate404.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath:instancePath+"/requests",schemaPath:"#/properties/requests/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate663.errors = vErrors;
return errors === 0;
}
validate663.evaluated = {"props":{"requests":true},"dynamicProps":false,"dynamicItems":false};


function validate662(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="omnirouters_batchEmbedContents" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate662.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requestBody === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requestBody"},message:"must have required property '"+"requestBody"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.header !== undefined){
let data0 = data.header;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["x-server-timeout"] !== undefined){
if(typeof data0["x-server-timeout"] !== "string"){
const err1 = {instancePath:instancePath+"/header/x-server-timeout",schemaPath:"#/properties/header/properties/x-server-timeout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0["x-gateway-strict"] !== undefined){
if(typeof data0["x-gateway-strict"] !== "string"){
const err2 = {instancePath:instancePath+"/header/x-gateway-strict",schemaPath:"#/properties/header/properties/x-gateway-strict/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0["x-gateway-extensions"] !== undefined){
if(typeof data0["x-gateway-extensions"] !== "string"){
const err3 = {instancePath:instancePath+"/header/x-gateway-extensions",schemaPath:"#/properties/header/properties/x-gateway-extensions/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0["idempotency-key"] !== undefined){
let data4 = data0["idempotency-key"];
if(typeof data4 === "string"){
if(func1(data4) > 255){
const err4 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func1(data4) < 1){
const err5 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern3.test(data4)){
const err6 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/pattern",keyword:"pattern",params:{pattern: "^[\\x20-\\x7E]+$"},message:"must match pattern \""+"^[\\x20-\\x7E]+$"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data0["x-request-id"] !== undefined){
if(typeof data0["x-request-id"] !== "string"){
const err8 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.query !== undefined){
let data6 = data.query;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.$alt !== undefined){
if(typeof data6.$alt !== "string"){
const err10 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data6.key !== undefined){
if(typeof data6.key !== "string"){
const err11 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data6.prettyPrint !== undefined){
if(typeof data6.prettyPrint !== "string"){
const err12 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data6.fields !== undefined){
if(typeof data6.fields !== "string"){
const err13 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data6.alt !== undefined){
if(typeof data6.alt !== "string"){
const err14 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.requestBody !== undefined){
if(!(validate663(data.requestBody, {instancePath:instancePath+"/requestBody",parentData:data,parentDataProperty:"requestBody",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate663.errors : vErrors.concat(validate663.errors);
errors = vErrors.length;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate662.errors = vErrors;
return errors === 0;
}
validate662.evaluated = {"props":{"header":true,"query":true,"requestBody":true},"dynamicProps":false,"dynamicItems":false};

export const omnirouters_listModels = validate666;
const schema268 = {"type":"object","properties":{"query":{"type":"object","properties":{"pageSize":{"type":"string","pattern":"^[0-9]*$"},"pageToken":{"type":"string"},"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]},"header":{"type":"object","properties":{"x-request-id":{"type":"string"}},"required":[]}},"$id":"omnirouters_listModels"};

function validate666(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="omnirouters_listModels" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate666.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.query !== undefined){
let data0 = data.query;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.pageSize !== undefined){
let data1 = data0.pageSize;
if(typeof data1 === "string"){
if(!pattern17.test(data1)){
const err0 = {instancePath:instancePath+"/query/pageSize",schemaPath:"#/properties/query/properties/pageSize/pattern",keyword:"pattern",params:{pattern: "^[0-9]*$"},message:"must match pattern \""+"^[0-9]*$"+"\""};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/query/pageSize",schemaPath:"#/properties/query/properties/pageSize/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0.pageToken !== undefined){
if(typeof data0.pageToken !== "string"){
const err2 = {instancePath:instancePath+"/query/pageToken",schemaPath:"#/properties/query/properties/pageToken/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.$alt !== undefined){
if(typeof data0.$alt !== "string"){
const err3 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.key !== undefined){
if(typeof data0.key !== "string"){
const err4 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.prettyPrint !== undefined){
if(typeof data0.prettyPrint !== "string"){
const err5 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0.fields !== undefined){
if(typeof data0.fields !== "string"){
const err6 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data0.alt !== undefined){
if(typeof data0.alt !== "string"){
const err7 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.header !== undefined){
let data8 = data.header;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8["x-request-id"] !== undefined){
if(typeof data8["x-request-id"] !== "string"){
const err9 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate666.errors = vErrors;
return errors === 0;
}
validate666.evaluated = {"props":{"query":true,"header":true},"dynamicProps":false,"dynamicItems":false};

export const omnirouters_getModel = validate667;
const schema269 = {"type":"object","properties":{"header":{"type":"object","properties":{"x-request-id":{"type":"string"}},"required":[]},"query":{"type":"object","properties":{"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]}},"$id":"omnirouters_getModel"};

function validate667(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="omnirouters_getModel" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate667.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.header !== undefined){
let data0 = data.header;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["x-request-id"] !== undefined){
if(typeof data0["x-request-id"] !== "string"){
const err0 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.query !== undefined){
let data2 = data.query;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.$alt !== undefined){
if(typeof data2.$alt !== "string"){
const err2 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data2.key !== undefined){
if(typeof data2.key !== "string"){
const err3 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data2.prettyPrint !== undefined){
if(typeof data2.prettyPrint !== "string"){
const err4 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data2.fields !== undefined){
if(typeof data2.fields !== "string"){
const err5 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data2.alt !== undefined){
if(typeof data2.alt !== "string"){
const err6 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate667.errors = vErrors;
return errors === 0;
}
validate667.evaluated = {"props":{"header":true,"query":true},"dynamicProps":false,"dynamicItems":false};

export const opper_generateContent = validate668;
const schema270 = {"type":"object","properties":{"header":{"type":"object","properties":{"x-opper-name":{"type":"string","maxLength":256,"pattern":"^[\\x20-\\x7E]*$"},"x-opper-parent-span-id":{"type":"string","format":"uuid"},"x-server-timeout":{"type":"string"},"x-gateway-strict":{"type":"string"},"x-gateway-dry-run":{"type":"string"},"x-gateway-extensions":{"type":"string","contentMediaType":"application/json","contentSchema":{"$ref":"document#/$defs/GatewayExtensions"}},"idempotency-key":{"type":"string","minLength":1,"maxLength":255,"pattern":"^[\\x20-\\x7E]+$"},"x-request-id":{"type":"string"}},"required":[]},"query":{"type":"object","properties":{"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]},"requestBody":{"$ref":"document#/$defs/OpperGenerateContentRequest"}},"required":["requestBody"],"$id":"opper_generateContent"};
const schema271 = {"allOf":[{"type":"object","properties":{"model":{"type":"string"},"contents":{"type":"array","maxItems":16384,"items":{"$ref":"document#/$defs/Content"}},"systemInstruction":{"$ref":"document#/$defs/OpperSystemInstruction"},"generationConfig":{"$ref":"document#/$defs/OpperGenerationConfig"},"tools":{"type":"array","maxItems":128,"items":{"$ref":"document#/$defs/OpperTool"}},"toolConfig":{"$ref":"document#/$defs/ToolConfig"},"safetySettings":{"type":"array","maxItems":64,"items":{"$ref":"document#/$defs/SafetySetting"}},"cachedContent":{"type":"string","pattern":"^(cachedContents/[A-Za-z0-9_-]+|projects/[^/]+/locations/[^/]+/cachedContents/[A-Za-z0-9_-]+)$"},"labels":{"type":"object"},"serviceTier":{"$ref":"document#/$defs/ServiceTier"},"store":{"type":"boolean"},"continuationToken":{"type":"string","minLength":1}}},{"$ref":"document#/$defs/InteractionMembers"},{"$ref":"document#/$defs/ClientCredentials"}]};

function validate669(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate669.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.model !== undefined){
if(typeof data.model !== "string"){
const err0 = {instancePath:instancePath+"/model",schemaPath:"#/allOf/0/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.contents !== undefined){
let data1 = data.contents;
if(Array.isArray(data1)){
if(data1.length > 16384){
const err1 = {instancePath:instancePath+"/contents",schemaPath:"#/allOf/0/properties/contents/maxItems",keyword:"maxItems",params:{limit: 16384},message:"must NOT have more than 16384 items"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate56(data1[i0], {instancePath:instancePath+"/contents/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath:instancePath+"/contents",schemaPath:"#/allOf/0/properties/contents/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.systemInstruction !== undefined){
if(!(validate415(data.systemInstruction, {instancePath:instancePath+"/systemInstruction",parentData:data,parentDataProperty:"systemInstruction",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate415.errors : vErrors.concat(validate415.errors);
errors = vErrors.length;
}
}
if(data.generationConfig !== undefined){
if(!(validate424(data.generationConfig, {instancePath:instancePath+"/generationConfig",parentData:data,parentDataProperty:"generationConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate424.errors : vErrors.concat(validate424.errors);
errors = vErrors.length;
}
}
if(data.tools !== undefined){
let data5 = data.tools;
if(Array.isArray(data5)){
if(data5.length > 128){
const err3 = {instancePath:instancePath+"/tools",schemaPath:"#/allOf/0/properties/tools/maxItems",keyword:"maxItems",params:{limit: 128},message:"must NOT have more than 128 items"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
if(!(validate418(data5[i1], {instancePath:instancePath+"/tools/" + i1,parentData:data5,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate418.errors : vErrors.concat(validate418.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/tools",schemaPath:"#/allOf/0/properties/tools/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.toolConfig !== undefined){
if(!(validate232(data.toolConfig, {instancePath:instancePath+"/toolConfig",parentData:data,parentDataProperty:"toolConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate232.errors : vErrors.concat(validate232.errors);
errors = vErrors.length;
}
}
if(data.safetySettings !== undefined){
let data8 = data.safetySettings;
if(Array.isArray(data8)){
if(data8.length > 64){
const err5 = {instancePath:instancePath+"/safetySettings",schemaPath:"#/allOf/0/properties/safetySettings/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len2 = data8.length;
for(let i2=0; i2<len2; i2++){
if(!(validate242(data8[i2], {instancePath:instancePath+"/safetySettings/" + i2,parentData:data8,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate242.errors : vErrors.concat(validate242.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath:instancePath+"/safetySettings",schemaPath:"#/allOf/0/properties/safetySettings/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.cachedContent !== undefined){
let data10 = data.cachedContent;
if(typeof data10 === "string"){
if(!pattern10.test(data10)){
const err7 = {instancePath:instancePath+"/cachedContent",schemaPath:"#/allOf/0/properties/cachedContent/pattern",keyword:"pattern",params:{pattern: "^(cachedContents/[A-Za-z0-9_-]+|projects/[^/]+/locations/[^/]+/cachedContents/[A-Za-z0-9_-]+)$"},message:"must match pattern \""+"^(cachedContents/[A-Za-z0-9_-]+|projects/[^/]+/locations/[^/]+/cachedContents/[A-Za-z0-9_-]+)$"+"\""};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/cachedContent",schemaPath:"#/allOf/0/properties/cachedContent/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.labels !== undefined){
let data11 = data.labels;
if(!(data11 && typeof data11 == "object" && !Array.isArray(data11))){
const err9 = {instancePath:instancePath+"/labels",schemaPath:"#/allOf/0/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.serviceTier !== undefined){
if(!(validate330(data.serviceTier, {instancePath:instancePath+"/serviceTier",parentData:data,parentDataProperty:"serviceTier",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate330.errors : vErrors.concat(validate330.errors);
errors = vErrors.length;
}
}
if(data.store !== undefined){
if(typeof data.store !== "boolean"){
const err10 = {instancePath:instancePath+"/store",schemaPath:"#/allOf/0/properties/store/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.continuationToken !== undefined){
let data14 = data.continuationToken;
if(typeof data14 === "string"){
if(func1(data14) < 1){
const err11 = {instancePath:instancePath+"/continuationToken",schemaPath:"#/allOf/0/properties/continuationToken/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/continuationToken",schemaPath:"#/allOf/0/properties/continuationToken/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/allOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!(validate459(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate459.errors : vErrors.concat(validate459.errors);
errors = vErrors.length;
}
if(!(validate453(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate453.errors : vErrors.concat(validate453.errors);
errors = vErrors.length;
}
validate669.errors = vErrors;
return errors === 0;
}
validate669.evaluated = {"props":{"customModelCredentials":true,"input":true,"responseFormat":true,"responseMimeType":true,"stream":true,"previousInteractionId":true,"background":true,"agent":true,"model":true,"contents":true,"systemInstruction":true,"generationConfig":true,"tools":true,"toolConfig":true,"safetySettings":true,"cachedContent":true,"labels":true,"serviceTier":true,"store":true,"continuationToken":true},"dynamicProps":false,"dynamicItems":false};


function validate668(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="opper_generateContent" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate668.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requestBody === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requestBody"},message:"must have required property '"+"requestBody"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.header !== undefined){
let data0 = data.header;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["x-opper-name"] !== undefined){
let data1 = data0["x-opper-name"];
if(typeof data1 === "string"){
if(func1(data1) > 256){
const err1 = {instancePath:instancePath+"/header/x-opper-name",schemaPath:"#/properties/header/properties/x-opper-name/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern18.test(data1)){
const err2 = {instancePath:instancePath+"/header/x-opper-name",schemaPath:"#/properties/header/properties/x-opper-name/pattern",keyword:"pattern",params:{pattern: "^[\\x20-\\x7E]*$"},message:"must match pattern \""+"^[\\x20-\\x7E]*$"+"\""};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/header/x-opper-name",schemaPath:"#/properties/header/properties/x-opper-name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0["x-opper-parent-span-id"] !== undefined){
let data2 = data0["x-opper-parent-span-id"];
if(typeof data2 === "string"){
if(!(formats4.test(data2))){
const err4 = {instancePath:instancePath+"/header/x-opper-parent-span-id",schemaPath:"#/properties/header/properties/x-opper-parent-span-id/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/header/x-opper-parent-span-id",schemaPath:"#/properties/header/properties/x-opper-parent-span-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0["x-server-timeout"] !== undefined){
if(typeof data0["x-server-timeout"] !== "string"){
const err6 = {instancePath:instancePath+"/header/x-server-timeout",schemaPath:"#/properties/header/properties/x-server-timeout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data0["x-gateway-strict"] !== undefined){
if(typeof data0["x-gateway-strict"] !== "string"){
const err7 = {instancePath:instancePath+"/header/x-gateway-strict",schemaPath:"#/properties/header/properties/x-gateway-strict/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data0["x-gateway-dry-run"] !== undefined){
if(typeof data0["x-gateway-dry-run"] !== "string"){
const err8 = {instancePath:instancePath+"/header/x-gateway-dry-run",schemaPath:"#/properties/header/properties/x-gateway-dry-run/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data0["x-gateway-extensions"] !== undefined){
if(typeof data0["x-gateway-extensions"] !== "string"){
const err9 = {instancePath:instancePath+"/header/x-gateway-extensions",schemaPath:"#/properties/header/properties/x-gateway-extensions/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data0["idempotency-key"] !== undefined){
let data7 = data0["idempotency-key"];
if(typeof data7 === "string"){
if(func1(data7) > 255){
const err10 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func1(data7) < 1){
const err11 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern3.test(data7)){
const err12 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/pattern",keyword:"pattern",params:{pattern: "^[\\x20-\\x7E]+$"},message:"must match pattern \""+"^[\\x20-\\x7E]+$"+"\""};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data0["x-request-id"] !== undefined){
if(typeof data0["x-request-id"] !== "string"){
const err14 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.query !== undefined){
let data9 = data.query;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.$alt !== undefined){
if(typeof data9.$alt !== "string"){
const err16 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data9.key !== undefined){
if(typeof data9.key !== "string"){
const err17 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data9.prettyPrint !== undefined){
if(typeof data9.prettyPrint !== "string"){
const err18 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data9.fields !== undefined){
if(typeof data9.fields !== "string"){
const err19 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data9.alt !== undefined){
if(typeof data9.alt !== "string"){
const err20 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.requestBody !== undefined){
if(!(validate669(data.requestBody, {instancePath:instancePath+"/requestBody",parentData:data,parentDataProperty:"requestBody",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate669.errors : vErrors.concat(validate669.errors);
errors = vErrors.length;
}
}
}
else {
const err22 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
validate668.errors = vErrors;
return errors === 0;
}
validate668.evaluated = {"props":{"header":true,"query":true,"requestBody":true},"dynamicProps":false,"dynamicItems":false};

export const opper_streamGenerateContent = validate680;
const schema272 = {"type":"object","properties":{"header":{"type":"object","properties":{"x-opper-name":{"type":"string","maxLength":256,"pattern":"^[\\x20-\\x7E]*$"},"x-opper-parent-span-id":{"type":"string","format":"uuid"},"x-server-timeout":{"type":"string"},"x-gateway-strict":{"type":"string"},"x-gateway-dry-run":{"type":"string"},"x-gateway-extensions":{"type":"string","contentMediaType":"application/json","contentSchema":{"$ref":"document#/$defs/GatewayExtensions"}},"idempotency-key":{"type":"string","minLength":1,"maxLength":255,"pattern":"^[\\x20-\\x7E]+$"},"x-request-id":{"type":"string"}},"required":[]},"query":{"type":"object","properties":{"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]},"requestBody":{"$ref":"document#/$defs/OpperGenerateContentRequest"}},"required":["requestBody"],"$id":"opper_streamGenerateContent"};

function validate681(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate681.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.model !== undefined){
if(typeof data.model !== "string"){
const err0 = {instancePath:instancePath+"/model",schemaPath:"#/allOf/0/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.contents !== undefined){
let data1 = data.contents;
if(Array.isArray(data1)){
if(data1.length > 16384){
const err1 = {instancePath:instancePath+"/contents",schemaPath:"#/allOf/0/properties/contents/maxItems",keyword:"maxItems",params:{limit: 16384},message:"must NOT have more than 16384 items"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate56(data1[i0], {instancePath:instancePath+"/contents/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath:instancePath+"/contents",schemaPath:"#/allOf/0/properties/contents/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.systemInstruction !== undefined){
if(!(validate415(data.systemInstruction, {instancePath:instancePath+"/systemInstruction",parentData:data,parentDataProperty:"systemInstruction",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate415.errors : vErrors.concat(validate415.errors);
errors = vErrors.length;
}
}
if(data.generationConfig !== undefined){
if(!(validate424(data.generationConfig, {instancePath:instancePath+"/generationConfig",parentData:data,parentDataProperty:"generationConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate424.errors : vErrors.concat(validate424.errors);
errors = vErrors.length;
}
}
if(data.tools !== undefined){
let data5 = data.tools;
if(Array.isArray(data5)){
if(data5.length > 128){
const err3 = {instancePath:instancePath+"/tools",schemaPath:"#/allOf/0/properties/tools/maxItems",keyword:"maxItems",params:{limit: 128},message:"must NOT have more than 128 items"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
if(!(validate418(data5[i1], {instancePath:instancePath+"/tools/" + i1,parentData:data5,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate418.errors : vErrors.concat(validate418.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/tools",schemaPath:"#/allOf/0/properties/tools/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.toolConfig !== undefined){
if(!(validate232(data.toolConfig, {instancePath:instancePath+"/toolConfig",parentData:data,parentDataProperty:"toolConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate232.errors : vErrors.concat(validate232.errors);
errors = vErrors.length;
}
}
if(data.safetySettings !== undefined){
let data8 = data.safetySettings;
if(Array.isArray(data8)){
if(data8.length > 64){
const err5 = {instancePath:instancePath+"/safetySettings",schemaPath:"#/allOf/0/properties/safetySettings/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len2 = data8.length;
for(let i2=0; i2<len2; i2++){
if(!(validate242(data8[i2], {instancePath:instancePath+"/safetySettings/" + i2,parentData:data8,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate242.errors : vErrors.concat(validate242.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath:instancePath+"/safetySettings",schemaPath:"#/allOf/0/properties/safetySettings/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.cachedContent !== undefined){
let data10 = data.cachedContent;
if(typeof data10 === "string"){
if(!pattern10.test(data10)){
const err7 = {instancePath:instancePath+"/cachedContent",schemaPath:"#/allOf/0/properties/cachedContent/pattern",keyword:"pattern",params:{pattern: "^(cachedContents/[A-Za-z0-9_-]+|projects/[^/]+/locations/[^/]+/cachedContents/[A-Za-z0-9_-]+)$"},message:"must match pattern \""+"^(cachedContents/[A-Za-z0-9_-]+|projects/[^/]+/locations/[^/]+/cachedContents/[A-Za-z0-9_-]+)$"+"\""};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/cachedContent",schemaPath:"#/allOf/0/properties/cachedContent/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.labels !== undefined){
let data11 = data.labels;
if(!(data11 && typeof data11 == "object" && !Array.isArray(data11))){
const err9 = {instancePath:instancePath+"/labels",schemaPath:"#/allOf/0/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.serviceTier !== undefined){
if(!(validate330(data.serviceTier, {instancePath:instancePath+"/serviceTier",parentData:data,parentDataProperty:"serviceTier",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate330.errors : vErrors.concat(validate330.errors);
errors = vErrors.length;
}
}
if(data.store !== undefined){
if(typeof data.store !== "boolean"){
const err10 = {instancePath:instancePath+"/store",schemaPath:"#/allOf/0/properties/store/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.continuationToken !== undefined){
let data14 = data.continuationToken;
if(typeof data14 === "string"){
if(func1(data14) < 1){
const err11 = {instancePath:instancePath+"/continuationToken",schemaPath:"#/allOf/0/properties/continuationToken/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/continuationToken",schemaPath:"#/allOf/0/properties/continuationToken/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/allOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!(validate459(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate459.errors : vErrors.concat(validate459.errors);
errors = vErrors.length;
}
if(!(validate453(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate453.errors : vErrors.concat(validate453.errors);
errors = vErrors.length;
}
validate681.errors = vErrors;
return errors === 0;
}
validate681.evaluated = {"props":{"customModelCredentials":true,"input":true,"responseFormat":true,"responseMimeType":true,"stream":true,"previousInteractionId":true,"background":true,"agent":true,"model":true,"contents":true,"systemInstruction":true,"generationConfig":true,"tools":true,"toolConfig":true,"safetySettings":true,"cachedContent":true,"labels":true,"serviceTier":true,"store":true,"continuationToken":true},"dynamicProps":false,"dynamicItems":false};


function validate680(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="opper_streamGenerateContent" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate680.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requestBody === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requestBody"},message:"must have required property '"+"requestBody"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.header !== undefined){
let data0 = data.header;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["x-opper-name"] !== undefined){
let data1 = data0["x-opper-name"];
if(typeof data1 === "string"){
if(func1(data1) > 256){
const err1 = {instancePath:instancePath+"/header/x-opper-name",schemaPath:"#/properties/header/properties/x-opper-name/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern18.test(data1)){
const err2 = {instancePath:instancePath+"/header/x-opper-name",schemaPath:"#/properties/header/properties/x-opper-name/pattern",keyword:"pattern",params:{pattern: "^[\\x20-\\x7E]*$"},message:"must match pattern \""+"^[\\x20-\\x7E]*$"+"\""};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/header/x-opper-name",schemaPath:"#/properties/header/properties/x-opper-name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0["x-opper-parent-span-id"] !== undefined){
let data2 = data0["x-opper-parent-span-id"];
if(typeof data2 === "string"){
if(!(formats4.test(data2))){
const err4 = {instancePath:instancePath+"/header/x-opper-parent-span-id",schemaPath:"#/properties/header/properties/x-opper-parent-span-id/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/header/x-opper-parent-span-id",schemaPath:"#/properties/header/properties/x-opper-parent-span-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0["x-server-timeout"] !== undefined){
if(typeof data0["x-server-timeout"] !== "string"){
const err6 = {instancePath:instancePath+"/header/x-server-timeout",schemaPath:"#/properties/header/properties/x-server-timeout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data0["x-gateway-strict"] !== undefined){
if(typeof data0["x-gateway-strict"] !== "string"){
const err7 = {instancePath:instancePath+"/header/x-gateway-strict",schemaPath:"#/properties/header/properties/x-gateway-strict/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data0["x-gateway-dry-run"] !== undefined){
if(typeof data0["x-gateway-dry-run"] !== "string"){
const err8 = {instancePath:instancePath+"/header/x-gateway-dry-run",schemaPath:"#/properties/header/properties/x-gateway-dry-run/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data0["x-gateway-extensions"] !== undefined){
if(typeof data0["x-gateway-extensions"] !== "string"){
const err9 = {instancePath:instancePath+"/header/x-gateway-extensions",schemaPath:"#/properties/header/properties/x-gateway-extensions/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data0["idempotency-key"] !== undefined){
let data7 = data0["idempotency-key"];
if(typeof data7 === "string"){
if(func1(data7) > 255){
const err10 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func1(data7) < 1){
const err11 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern3.test(data7)){
const err12 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/pattern",keyword:"pattern",params:{pattern: "^[\\x20-\\x7E]+$"},message:"must match pattern \""+"^[\\x20-\\x7E]+$"+"\""};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data0["x-request-id"] !== undefined){
if(typeof data0["x-request-id"] !== "string"){
const err14 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.query !== undefined){
let data9 = data.query;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.$alt !== undefined){
if(typeof data9.$alt !== "string"){
const err16 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data9.key !== undefined){
if(typeof data9.key !== "string"){
const err17 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data9.prettyPrint !== undefined){
if(typeof data9.prettyPrint !== "string"){
const err18 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data9.fields !== undefined){
if(typeof data9.fields !== "string"){
const err19 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data9.alt !== undefined){
if(typeof data9.alt !== "string"){
const err20 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.requestBody !== undefined){
if(!(validate681(data.requestBody, {instancePath:instancePath+"/requestBody",parentData:data,parentDataProperty:"requestBody",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate681.errors : vErrors.concat(validate681.errors);
errors = vErrors.length;
}
}
}
else {
const err22 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
validate680.errors = vErrors;
return errors === 0;
}
validate680.evaluated = {"props":{"header":true,"query":true,"requestBody":true},"dynamicProps":false,"dynamicItems":false};

export const opper_countTokens = validate692;
const schema274 = {"type":"object","properties":{"header":{"type":"object","properties":{"x-server-timeout":{"type":"string"},"x-gateway-strict":{"type":"string"},"x-gateway-extensions":{"type":"string","contentMediaType":"application/json","contentSchema":{"$ref":"document#/$defs/GatewayExtensions"}},"idempotency-key":{"type":"string","minLength":1,"maxLength":255,"pattern":"^[\\x20-\\x7E]+$"},"x-request-id":{"type":"string"}},"required":[]},"query":{"type":"object","properties":{"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]},"requestBody":{"$ref":"document#/$defs/CountTokensRequest"}},"required":["requestBody"],"$id":"opper_countTokens"};

function validate693(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate693.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.model !== undefined){
if(typeof data.model !== "string"){
const err0 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.contents !== undefined){
let data1 = data.contents;
if(Array.isArray(data1)){
if(data1.length > 16384){
const err1 = {instancePath:instancePath+"/contents",schemaPath:"#/properties/contents/maxItems",keyword:"maxItems",params:{limit: 16384},message:"must NOT have more than 16384 items"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data1.length < 1){
const err2 = {instancePath:instancePath+"/contents",schemaPath:"#/properties/contents/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate56(data1[i0], {instancePath:instancePath+"/contents/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath:instancePath+"/contents",schemaPath:"#/properties/contents/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.generateContentRequest !== undefined){
if(!(validate55(data.generateContentRequest, {instancePath:instancePath+"/generateContentRequest",parentData:data,parentDataProperty:"generateContentRequest",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data.systemInstruction !== undefined){
if(!(validate56(data.systemInstruction, {instancePath:instancePath+"/systemInstruction",parentData:data,parentDataProperty:"systemInstruction",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
if(data.tools !== undefined){
let data5 = data.tools;
if(Array.isArray(data5)){
if(data5.length > 128){
const err4 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/maxItems",keyword:"maxItems",params:{limit: 128},message:"must NOT have more than 128 items"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
if(!(validate118(data5[i1], {instancePath:instancePath+"/tools/" + i1,parentData:data5,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : vErrors.concat(validate118.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.generationConfig !== undefined){
if(!(validate250(data.generationConfig, {instancePath:instancePath+"/generationConfig",parentData:data,parentDataProperty:"generationConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate250.errors : vErrors.concat(validate250.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate693.errors = vErrors;
return errors === 0;
}
validate693.evaluated = {"props":{"model":true,"contents":true,"generateContentRequest":true,"systemInstruction":true,"tools":true,"generationConfig":true},"dynamicProps":false,"dynamicItems":false};


function validate692(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="opper_countTokens" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate692.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requestBody === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requestBody"},message:"must have required property '"+"requestBody"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.header !== undefined){
let data0 = data.header;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["x-server-timeout"] !== undefined){
if(typeof data0["x-server-timeout"] !== "string"){
const err1 = {instancePath:instancePath+"/header/x-server-timeout",schemaPath:"#/properties/header/properties/x-server-timeout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0["x-gateway-strict"] !== undefined){
if(typeof data0["x-gateway-strict"] !== "string"){
const err2 = {instancePath:instancePath+"/header/x-gateway-strict",schemaPath:"#/properties/header/properties/x-gateway-strict/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0["x-gateway-extensions"] !== undefined){
if(typeof data0["x-gateway-extensions"] !== "string"){
const err3 = {instancePath:instancePath+"/header/x-gateway-extensions",schemaPath:"#/properties/header/properties/x-gateway-extensions/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0["idempotency-key"] !== undefined){
let data4 = data0["idempotency-key"];
if(typeof data4 === "string"){
if(func1(data4) > 255){
const err4 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func1(data4) < 1){
const err5 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern3.test(data4)){
const err6 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/pattern",keyword:"pattern",params:{pattern: "^[\\x20-\\x7E]+$"},message:"must match pattern \""+"^[\\x20-\\x7E]+$"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data0["x-request-id"] !== undefined){
if(typeof data0["x-request-id"] !== "string"){
const err8 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.query !== undefined){
let data6 = data.query;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.$alt !== undefined){
if(typeof data6.$alt !== "string"){
const err10 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data6.key !== undefined){
if(typeof data6.key !== "string"){
const err11 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data6.prettyPrint !== undefined){
if(typeof data6.prettyPrint !== "string"){
const err12 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data6.fields !== undefined){
if(typeof data6.fields !== "string"){
const err13 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data6.alt !== undefined){
if(typeof data6.alt !== "string"){
const err14 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.requestBody !== undefined){
if(!(validate693(data.requestBody, {instancePath:instancePath+"/requestBody",parentData:data,parentDataProperty:"requestBody",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate693.errors : vErrors.concat(validate693.errors);
errors = vErrors.length;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate692.errors = vErrors;
return errors === 0;
}
validate692.evaluated = {"props":{"header":true,"query":true,"requestBody":true},"dynamicProps":false,"dynamicItems":false};

export const opper_embedContent = validate700;
const schema276 = {"type":"object","properties":{"header":{"type":"object","properties":{"x-server-timeout":{"type":"string"},"x-gateway-strict":{"type":"string"},"x-gateway-extensions":{"type":"string","contentMediaType":"application/json","contentSchema":{"$ref":"document#/$defs/GatewayExtensions"}},"idempotency-key":{"type":"string","minLength":1,"maxLength":255,"pattern":"^[\\x20-\\x7E]+$"},"x-request-id":{"type":"string"}},"required":[]},"query":{"type":"object","properties":{"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]},"requestBody":{"$ref":"document#/$defs/EmbedContentRequest"}},"required":["requestBody"],"$id":"opper_embedContent"};

function validate701(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate701.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.content === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "content"},message:"must have required property '"+"content"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.model !== undefined){
if(typeof data.model !== "string"){
const err1 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.content !== undefined){
if(!(validate56(data.content, {instancePath:instancePath+"/content",parentData:data,parentDataProperty:"content",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
if(data.taskType !== undefined){
if(!(validate396(data.taskType, {instancePath:instancePath+"/taskType",parentData:data,parentDataProperty:"taskType",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate396.errors : vErrors.concat(validate396.errors);
errors = vErrors.length;
}
}
if(data.title !== undefined){
if(typeof data.title !== "string"){
const err2 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.outputDimensionality !== undefined){
let data4 = data.outputDimensionality;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err3 = {instancePath:instancePath+"/outputDimensionality",schemaPath:"#/properties/outputDimensionality/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 2147483647 || isNaN(data4)){
const err4 = {instancePath:instancePath+"/outputDimensionality",schemaPath:"#/properties/outputDimensionality/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},message:"must be <= 2147483647"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err5 = {instancePath:instancePath+"/outputDimensionality",schemaPath:"#/properties/outputDimensionality/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.autoTruncate !== undefined){
if(typeof data.autoTruncate !== "boolean"){
const err6 = {instancePath:instancePath+"/autoTruncate",schemaPath:"#/properties/autoTruncate/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.embedContentConfig !== undefined){
if(!(validate398(data.embedContentConfig, {instancePath:instancePath+"/embedContentConfig",parentData:data,parentDataProperty:"embedContentConfig",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate398.errors : vErrors.concat(validate398.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate701.errors = vErrors;
return errors === 0;
}
validate701.evaluated = {"props":{"model":true,"content":true,"taskType":true,"title":true,"outputDimensionality":true,"autoTruncate":true,"embedContentConfig":true},"dynamicProps":false,"dynamicItems":false};


function validate700(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="opper_embedContent" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate700.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requestBody === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requestBody"},message:"must have required property '"+"requestBody"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.header !== undefined){
let data0 = data.header;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["x-server-timeout"] !== undefined){
if(typeof data0["x-server-timeout"] !== "string"){
const err1 = {instancePath:instancePath+"/header/x-server-timeout",schemaPath:"#/properties/header/properties/x-server-timeout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0["x-gateway-strict"] !== undefined){
if(typeof data0["x-gateway-strict"] !== "string"){
const err2 = {instancePath:instancePath+"/header/x-gateway-strict",schemaPath:"#/properties/header/properties/x-gateway-strict/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0["x-gateway-extensions"] !== undefined){
if(typeof data0["x-gateway-extensions"] !== "string"){
const err3 = {instancePath:instancePath+"/header/x-gateway-extensions",schemaPath:"#/properties/header/properties/x-gateway-extensions/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0["idempotency-key"] !== undefined){
let data4 = data0["idempotency-key"];
if(typeof data4 === "string"){
if(func1(data4) > 255){
const err4 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func1(data4) < 1){
const err5 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern3.test(data4)){
const err6 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/pattern",keyword:"pattern",params:{pattern: "^[\\x20-\\x7E]+$"},message:"must match pattern \""+"^[\\x20-\\x7E]+$"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data0["x-request-id"] !== undefined){
if(typeof data0["x-request-id"] !== "string"){
const err8 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.query !== undefined){
let data6 = data.query;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.$alt !== undefined){
if(typeof data6.$alt !== "string"){
const err10 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data6.key !== undefined){
if(typeof data6.key !== "string"){
const err11 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data6.prettyPrint !== undefined){
if(typeof data6.prettyPrint !== "string"){
const err12 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data6.fields !== undefined){
if(typeof data6.fields !== "string"){
const err13 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data6.alt !== undefined){
if(typeof data6.alt !== "string"){
const err14 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.requestBody !== undefined){
if(!(validate701(data.requestBody, {instancePath:instancePath+"/requestBody",parentData:data,parentDataProperty:"requestBody",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate701.errors : vErrors.concat(validate701.errors);
errors = vErrors.length;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate700.errors = vErrors;
return errors === 0;
}
validate700.evaluated = {"props":{"header":true,"query":true,"requestBody":true},"dynamicProps":false,"dynamicItems":false};

export const opper_batchEmbedContents = validate706;
const schema278 = {"type":"object","properties":{"header":{"type":"object","properties":{"x-server-timeout":{"type":"string"},"x-gateway-strict":{"type":"string"},"x-gateway-extensions":{"type":"string","contentMediaType":"application/json","contentSchema":{"$ref":"document#/$defs/GatewayExtensions"}},"idempotency-key":{"type":"string","minLength":1,"maxLength":255,"pattern":"^[\\x20-\\x7E]+$"},"x-request-id":{"type":"string"}},"required":[]},"query":{"type":"object","properties":{"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]},"requestBody":{"$ref":"document#/$defs/BatchEmbedContentsRequest"}},"required":["requestBody"],"$id":"opper_batchEmbedContents"};

function validate707(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate707.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requests === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requests"},message:"must have required property '"+"requests"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.requests !== undefined){
let data0 = data.requests;
if(Array.isArray(data0)){
if(data0.length < 1){
const err1 = {instancePath:instancePath+"/requests",schemaPath:"#/properties/requests/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate404(data0[i0], {instancePath:instancePath+"/requests/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate404.errors : vErrors.concat(validate404.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath:instancePath+"/requests",schemaPath:"#/properties/requests/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate707.errors = vErrors;
return errors === 0;
}
validate707.evaluated = {"props":{"requests":true},"dynamicProps":false,"dynamicItems":false};


function validate706(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="opper_batchEmbedContents" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate706.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requestBody === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requestBody"},message:"must have required property '"+"requestBody"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.header !== undefined){
let data0 = data.header;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["x-server-timeout"] !== undefined){
if(typeof data0["x-server-timeout"] !== "string"){
const err1 = {instancePath:instancePath+"/header/x-server-timeout",schemaPath:"#/properties/header/properties/x-server-timeout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0["x-gateway-strict"] !== undefined){
if(typeof data0["x-gateway-strict"] !== "string"){
const err2 = {instancePath:instancePath+"/header/x-gateway-strict",schemaPath:"#/properties/header/properties/x-gateway-strict/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0["x-gateway-extensions"] !== undefined){
if(typeof data0["x-gateway-extensions"] !== "string"){
const err3 = {instancePath:instancePath+"/header/x-gateway-extensions",schemaPath:"#/properties/header/properties/x-gateway-extensions/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0["idempotency-key"] !== undefined){
let data4 = data0["idempotency-key"];
if(typeof data4 === "string"){
if(func1(data4) > 255){
const err4 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func1(data4) < 1){
const err5 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern3.test(data4)){
const err6 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/pattern",keyword:"pattern",params:{pattern: "^[\\x20-\\x7E]+$"},message:"must match pattern \""+"^[\\x20-\\x7E]+$"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data0["x-request-id"] !== undefined){
if(typeof data0["x-request-id"] !== "string"){
const err8 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.query !== undefined){
let data6 = data.query;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.$alt !== undefined){
if(typeof data6.$alt !== "string"){
const err10 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data6.key !== undefined){
if(typeof data6.key !== "string"){
const err11 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data6.prettyPrint !== undefined){
if(typeof data6.prettyPrint !== "string"){
const err12 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data6.fields !== undefined){
if(typeof data6.fields !== "string"){
const err13 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data6.alt !== undefined){
if(typeof data6.alt !== "string"){
const err14 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.requestBody !== undefined){
if(!(validate707(data.requestBody, {instancePath:instancePath+"/requestBody",parentData:data,parentDataProperty:"requestBody",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate707.errors : vErrors.concat(validate707.errors);
errors = vErrors.length;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate706.errors = vErrors;
return errors === 0;
}
validate706.evaluated = {"props":{"header":true,"query":true,"requestBody":true},"dynamicProps":false,"dynamicItems":false};

export const opper_listModels = validate710;
const schema280 = {"type":"object","properties":{"query":{"type":"object","properties":{"pageSize":{"type":"string","pattern":"^[0-9]*$"},"pageToken":{"type":"string"},"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]},"header":{"type":"object","properties":{"x-request-id":{"type":"string"}},"required":[]}},"$id":"opper_listModels"};

function validate710(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="opper_listModels" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate710.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.query !== undefined){
let data0 = data.query;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.pageSize !== undefined){
let data1 = data0.pageSize;
if(typeof data1 === "string"){
if(!pattern17.test(data1)){
const err0 = {instancePath:instancePath+"/query/pageSize",schemaPath:"#/properties/query/properties/pageSize/pattern",keyword:"pattern",params:{pattern: "^[0-9]*$"},message:"must match pattern \""+"^[0-9]*$"+"\""};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/query/pageSize",schemaPath:"#/properties/query/properties/pageSize/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0.pageToken !== undefined){
if(typeof data0.pageToken !== "string"){
const err2 = {instancePath:instancePath+"/query/pageToken",schemaPath:"#/properties/query/properties/pageToken/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.$alt !== undefined){
if(typeof data0.$alt !== "string"){
const err3 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.key !== undefined){
if(typeof data0.key !== "string"){
const err4 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.prettyPrint !== undefined){
if(typeof data0.prettyPrint !== "string"){
const err5 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0.fields !== undefined){
if(typeof data0.fields !== "string"){
const err6 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data0.alt !== undefined){
if(typeof data0.alt !== "string"){
const err7 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.header !== undefined){
let data8 = data.header;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8["x-request-id"] !== undefined){
if(typeof data8["x-request-id"] !== "string"){
const err9 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate710.errors = vErrors;
return errors === 0;
}
validate710.evaluated = {"props":{"query":true,"header":true},"dynamicProps":false,"dynamicItems":false};

export const opper_getModel = validate711;
const schema281 = {"type":"object","properties":{"header":{"type":"object","properties":{"x-request-id":{"type":"string"}},"required":[]},"query":{"type":"object","properties":{"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]}},"$id":"opper_getModel"};

function validate711(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="opper_getModel" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate711.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.header !== undefined){
let data0 = data.header;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["x-request-id"] !== undefined){
if(typeof data0["x-request-id"] !== "string"){
const err0 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.query !== undefined){
let data2 = data.query;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.$alt !== undefined){
if(typeof data2.$alt !== "string"){
const err2 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data2.key !== undefined){
if(typeof data2.key !== "string"){
const err3 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data2.prettyPrint !== undefined){
if(typeof data2.prettyPrint !== "string"){
const err4 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data2.fields !== undefined){
if(typeof data2.fields !== "string"){
const err5 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data2.alt !== undefined){
if(typeof data2.alt !== "string"){
const err6 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate711.errors = vErrors;
return errors === 0;
}
validate711.evaluated = {"props":{"header":true,"query":true},"dynamicProps":false,"dynamicItems":false};

export const opper_createInteraction = validate712;
const schema282 = {"type":"object","properties":{"header":{"type":"object","properties":{"x-opper-name":{"type":"string","maxLength":256,"pattern":"^[\\x20-\\x7E]*$"},"x-opper-parent-span-id":{"type":"string","format":"uuid"},"x-server-timeout":{"type":"string"},"x-gateway-strict":{"type":"string"},"x-gateway-dry-run":{"type":"string"},"x-gateway-extensions":{"type":"string","contentMediaType":"application/json","contentSchema":{"$ref":"document#/$defs/GatewayExtensions"}},"idempotency-key":{"type":"string","minLength":1,"maxLength":255,"pattern":"^[\\x20-\\x7E]+$"},"api-revision":{"type":"string","maxLength":100},"x-request-id":{"type":"string"}},"required":[]},"query":{"type":"object","properties":{"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]},"requestBody":{"$ref":"document#/$defs/ExtendedCreateInteractionRequest"}},"required":["requestBody"],"$id":"opper_createInteraction"};

function validate713(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate713.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate559(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate559.errors : vErrors.concat(validate559.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.contents !== undefined){
let data0 = data.contents;
if(Array.isArray(data0)){
if(data0.length > 16384){
const err0 = {instancePath:instancePath+"/contents",schemaPath:"#/allOf/1/properties/contents/maxItems",keyword:"maxItems",params:{limit: 16384},message:"must NOT have more than 16384 items"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate56(data0[i0], {instancePath:instancePath+"/contents/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath:instancePath+"/contents",schemaPath:"#/allOf/1/properties/contents/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!(validate435(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate435.errors : vErrors.concat(validate435.errors);
errors = vErrors.length;
}
if(!(validate438(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate438.errors : vErrors.concat(validate438.errors);
errors = vErrors.length;
}
if(!(validate343(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate343.errors : vErrors.concat(validate343.errors);
errors = vErrors.length;
}
if(!(validate350(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate350.errors : vErrors.concat(validate350.errors);
errors = vErrors.length;
}
if(!(validate361(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate361.errors : vErrors.concat(validate361.errors);
errors = vErrors.length;
}
if(!(validate369(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate369.errors : vErrors.concat(validate369.errors);
errors = vErrors.length;
}
if(!(validate453(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate453.errors : vErrors.concat(validate453.errors);
errors = vErrors.length;
}
if(!(validate457(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate457.errors : vErrors.concat(validate457.errors);
errors = vErrors.length;
}
validate713.errors = vErrors;
return errors === 0;
}
validate713.evaluated = {"props":{"guardrails":true,"customModelCredentials":true,"semanticCache":true,"promptCache":true,"fallback":true,"modelRouter":true,"providerConfigs":true,"providerOrder":true,"providerOnly":true,"providerIgnore":true,"providerSort":true,"providerQuantizations":true,"providerRequireParameters":true,"providerDataCollection":true,"providerZdr":true,"providerEnforceDistillableText":true,"providerMaxPromptPrice":true,"providerMaxCompletionPrice":true,"providerMaxRequestPrice":true,"providerMaxImagePrice":true,"models":true,"contents":true,"model":true,"agent":true,"agentConfig":true,"input":true,"previousInteractionId":true,"store":true,"background":true,"stream":true,"systemInstruction":true,"tools":true,"generationConfig":true,"responseFormat":true,"responseMimeType":true,"responseModalities":true,"safetySettings":true,"labels":true,"serviceTier":true,"cachedContent":true,"continuationToken":true,"environment":true,"webhookConfig":true},"dynamicProps":false,"dynamicItems":false};


function validate712(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="opper_createInteraction" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate712.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requestBody === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requestBody"},message:"must have required property '"+"requestBody"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.header !== undefined){
let data0 = data.header;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["x-opper-name"] !== undefined){
let data1 = data0["x-opper-name"];
if(typeof data1 === "string"){
if(func1(data1) > 256){
const err1 = {instancePath:instancePath+"/header/x-opper-name",schemaPath:"#/properties/header/properties/x-opper-name/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern18.test(data1)){
const err2 = {instancePath:instancePath+"/header/x-opper-name",schemaPath:"#/properties/header/properties/x-opper-name/pattern",keyword:"pattern",params:{pattern: "^[\\x20-\\x7E]*$"},message:"must match pattern \""+"^[\\x20-\\x7E]*$"+"\""};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/header/x-opper-name",schemaPath:"#/properties/header/properties/x-opper-name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0["x-opper-parent-span-id"] !== undefined){
let data2 = data0["x-opper-parent-span-id"];
if(typeof data2 === "string"){
if(!(formats4.test(data2))){
const err4 = {instancePath:instancePath+"/header/x-opper-parent-span-id",schemaPath:"#/properties/header/properties/x-opper-parent-span-id/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/header/x-opper-parent-span-id",schemaPath:"#/properties/header/properties/x-opper-parent-span-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0["x-server-timeout"] !== undefined){
if(typeof data0["x-server-timeout"] !== "string"){
const err6 = {instancePath:instancePath+"/header/x-server-timeout",schemaPath:"#/properties/header/properties/x-server-timeout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data0["x-gateway-strict"] !== undefined){
if(typeof data0["x-gateway-strict"] !== "string"){
const err7 = {instancePath:instancePath+"/header/x-gateway-strict",schemaPath:"#/properties/header/properties/x-gateway-strict/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data0["x-gateway-dry-run"] !== undefined){
if(typeof data0["x-gateway-dry-run"] !== "string"){
const err8 = {instancePath:instancePath+"/header/x-gateway-dry-run",schemaPath:"#/properties/header/properties/x-gateway-dry-run/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data0["x-gateway-extensions"] !== undefined){
if(typeof data0["x-gateway-extensions"] !== "string"){
const err9 = {instancePath:instancePath+"/header/x-gateway-extensions",schemaPath:"#/properties/header/properties/x-gateway-extensions/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data0["idempotency-key"] !== undefined){
let data7 = data0["idempotency-key"];
if(typeof data7 === "string"){
if(func1(data7) > 255){
const err10 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func1(data7) < 1){
const err11 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern3.test(data7)){
const err12 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/pattern",keyword:"pattern",params:{pattern: "^[\\x20-\\x7E]+$"},message:"must match pattern \""+"^[\\x20-\\x7E]+$"+"\""};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data0["api-revision"] !== undefined){
let data8 = data0["api-revision"];
if(typeof data8 === "string"){
if(func1(data8) > 100){
const err14 = {instancePath:instancePath+"/header/api-revision",schemaPath:"#/properties/header/properties/api-revision/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/header/api-revision",schemaPath:"#/properties/header/properties/api-revision/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data0["x-request-id"] !== undefined){
if(typeof data0["x-request-id"] !== "string"){
const err16 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.query !== undefined){
let data10 = data.query;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.$alt !== undefined){
if(typeof data10.$alt !== "string"){
const err18 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data10.key !== undefined){
if(typeof data10.key !== "string"){
const err19 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data10.prettyPrint !== undefined){
if(typeof data10.prettyPrint !== "string"){
const err20 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data10.fields !== undefined){
if(typeof data10.fields !== "string"){
const err21 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data10.alt !== undefined){
if(typeof data10.alt !== "string"){
const err22 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.requestBody !== undefined){
if(!(validate713(data.requestBody, {instancePath:instancePath+"/requestBody",parentData:data,parentDataProperty:"requestBody",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate713.errors : vErrors.concat(validate713.errors);
errors = vErrors.length;
}
}
}
else {
const err24 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
validate712.errors = vErrors;
return errors === 0;
}
validate712.evaluated = {"props":{"header":true,"query":true,"requestBody":true},"dynamicProps":false,"dynamicItems":false};

export const opper_getInteraction = validate725;
const schema284 = {"type":"object","properties":{"query":{"type":"object","properties":{"stream":{"type":"string","enum":["true","false",""]},"last_event_id":{"type":"string","maxLength":100},"include_input":{"type":"string","enum":["true","false",""]},"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]},"header":{"type":"object","properties":{"api-revision":{"type":"string","maxLength":100},"x-request-id":{"type":"string"}},"required":[]}},"$id":"opper_getInteraction"};

function validate725(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="opper_getInteraction" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate725.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.query !== undefined){
let data0 = data.query;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.stream !== undefined){
let data1 = data0.stream;
if(typeof data1 !== "string"){
const err0 = {instancePath:instancePath+"/query/stream",schemaPath:"#/properties/query/properties/stream/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((data1 === "true") || (data1 === "false")) || (data1 === ""))){
const err1 = {instancePath:instancePath+"/query/stream",schemaPath:"#/properties/query/properties/stream/enum",keyword:"enum",params:{allowedValues: schema284.properties.query.properties.stream.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0.last_event_id !== undefined){
let data2 = data0.last_event_id;
if(typeof data2 === "string"){
if(func1(data2) > 100){
const err2 = {instancePath:instancePath+"/query/last_event_id",schemaPath:"#/properties/query/properties/last_event_id/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/query/last_event_id",schemaPath:"#/properties/query/properties/last_event_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.include_input !== undefined){
let data3 = data0.include_input;
if(typeof data3 !== "string"){
const err4 = {instancePath:instancePath+"/query/include_input",schemaPath:"#/properties/query/properties/include_input/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!(((data3 === "true") || (data3 === "false")) || (data3 === ""))){
const err5 = {instancePath:instancePath+"/query/include_input",schemaPath:"#/properties/query/properties/include_input/enum",keyword:"enum",params:{allowedValues: schema284.properties.query.properties.include_input.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0.$alt !== undefined){
if(typeof data0.$alt !== "string"){
const err6 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data0.key !== undefined){
if(typeof data0.key !== "string"){
const err7 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data0.prettyPrint !== undefined){
if(typeof data0.prettyPrint !== "string"){
const err8 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data0.fields !== undefined){
if(typeof data0.fields !== "string"){
const err9 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data0.alt !== undefined){
if(typeof data0.alt !== "string"){
const err10 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.header !== undefined){
let data9 = data.header;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9["api-revision"] !== undefined){
let data10 = data9["api-revision"];
if(typeof data10 === "string"){
if(func1(data10) > 100){
const err12 = {instancePath:instancePath+"/header/api-revision",schemaPath:"#/properties/header/properties/api-revision/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/header/api-revision",schemaPath:"#/properties/header/properties/api-revision/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data9["x-request-id"] !== undefined){
if(typeof data9["x-request-id"] !== "string"){
const err14 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate725.errors = vErrors;
return errors === 0;
}
validate725.evaluated = {"props":{"query":true,"header":true},"dynamicProps":false,"dynamicItems":false};

export const opper_deleteInteraction = validate726;
const schema285 = {"type":"object","properties":{"header":{"type":"object","properties":{"x-request-id":{"type":"string"}},"required":[]},"query":{"type":"object","properties":{"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]}},"$id":"opper_deleteInteraction"};

function validate726(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="opper_deleteInteraction" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate726.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.header !== undefined){
let data0 = data.header;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["x-request-id"] !== undefined){
if(typeof data0["x-request-id"] !== "string"){
const err0 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.query !== undefined){
let data2 = data.query;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.$alt !== undefined){
if(typeof data2.$alt !== "string"){
const err2 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data2.key !== undefined){
if(typeof data2.key !== "string"){
const err3 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data2.prettyPrint !== undefined){
if(typeof data2.prettyPrint !== "string"){
const err4 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data2.fields !== undefined){
if(typeof data2.fields !== "string"){
const err5 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data2.alt !== undefined){
if(typeof data2.alt !== "string"){
const err6 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate726.errors = vErrors;
return errors === 0;
}
validate726.evaluated = {"props":{"header":true,"query":true},"dynamicProps":false,"dynamicItems":false};

export const opper_cancelInteraction = validate727;
const schema286 = {"type":"object","properties":{"header":{"type":"object","properties":{"api-revision":{"type":"string","maxLength":100},"x-request-id":{"type":"string"}},"required":[]},"query":{"type":"object","properties":{"$alt":{"type":"string"},"key":{"type":"string"},"prettyPrint":{"type":"string"},"fields":{"type":"string"},"alt":{"type":"string"}},"required":[]}},"$id":"opper_cancelInteraction"};

function validate727(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="opper_cancelInteraction" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate727.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.header !== undefined){
let data0 = data.header;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["api-revision"] !== undefined){
let data1 = data0["api-revision"];
if(typeof data1 === "string"){
if(func1(data1) > 100){
const err0 = {instancePath:instancePath+"/header/api-revision",schemaPath:"#/properties/header/properties/api-revision/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/header/api-revision",schemaPath:"#/properties/header/properties/api-revision/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0["x-request-id"] !== undefined){
if(typeof data0["x-request-id"] !== "string"){
const err2 = {instancePath:instancePath+"/header/x-request-id",schemaPath:"#/properties/header/properties/x-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.query !== undefined){
let data3 = data.query;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.$alt !== undefined){
if(typeof data3.$alt !== "string"){
const err4 = {instancePath:instancePath+"/query/$alt",schemaPath:"#/properties/query/properties/%24alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data3.key !== undefined){
if(typeof data3.key !== "string"){
const err5 = {instancePath:instancePath+"/query/key",schemaPath:"#/properties/query/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data3.prettyPrint !== undefined){
if(typeof data3.prettyPrint !== "string"){
const err6 = {instancePath:instancePath+"/query/prettyPrint",schemaPath:"#/properties/query/properties/prettyPrint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data3.fields !== undefined){
if(typeof data3.fields !== "string"){
const err7 = {instancePath:instancePath+"/query/fields",schemaPath:"#/properties/query/properties/fields/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data3.alt !== undefined){
if(typeof data3.alt !== "string"){
const err8 = {instancePath:instancePath+"/query/alt",schemaPath:"#/properties/query/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate727.errors = vErrors;
return errors === 0;
}
validate727.evaluated = {"props":{"header":true,"query":true},"dynamicProps":false,"dynamicItems":false};

export const GatewayExtensionsSchema = validate728;
const schema287 = {"$ref":"document#/$defs/GatewayExtensions","$id":"GatewayExtensionsSchema"};

function validate729(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate729.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate435(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate435.errors : vErrors.concat(validate435.errors);
errors = vErrors.length;
}
if(!(validate438(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate438.errors : vErrors.concat(validate438.errors);
errors = vErrors.length;
}
if(!(validate343(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate343.errors : vErrors.concat(validate343.errors);
errors = vErrors.length;
}
if(!(validate350(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate350.errors : vErrors.concat(validate350.errors);
errors = vErrors.length;
}
if(!(validate361(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate361.errors : vErrors.concat(validate361.errors);
errors = vErrors.length;
}
if(!(validate369(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate369.errors : vErrors.concat(validate369.errors);
errors = vErrors.length;
}
if(!(validate453(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate453.errors : vErrors.concat(validate453.errors);
errors = vErrors.length;
}
if(!(validate457(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate457.errors : vErrors.concat(validate457.errors);
errors = vErrors.length;
}
if(!(validate459(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate459.errors : vErrors.concat(validate459.errors);
errors = vErrors.length;
}
validate729.errors = vErrors;
return errors === 0;
}
validate729.evaluated = {"props":{"input":true,"responseFormat":true,"responseMimeType":true,"stream":true,"previousInteractionId":true,"background":true,"agent":true,"guardrails":true,"customModelCredentials":true,"semanticCache":true,"promptCache":true,"fallback":true,"modelRouter":true,"providerConfigs":true,"providerOrder":true,"providerOnly":true,"providerIgnore":true,"providerSort":true,"providerQuantizations":true,"providerRequireParameters":true,"providerDataCollection":true,"providerZdr":true,"providerEnforceDistillableText":true,"providerMaxPromptPrice":true,"providerMaxCompletionPrice":true,"providerMaxRequestPrice":true,"providerMaxImagePrice":true,"models":true},"dynamicProps":false,"dynamicItems":false};


function validate728(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="GatewayExtensionsSchema" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate728.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate729(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate729.errors : vErrors.concat(validate729.errors);
errors = vErrors.length;
}
validate728.errors = vErrors;
return errors === 0;
}
validate728.evaluated = {"props":{"input":true,"responseFormat":true,"responseMimeType":true,"stream":true,"previousInteractionId":true,"background":true,"agent":true,"guardrails":true,"customModelCredentials":true,"semanticCache":true,"promptCache":true,"fallback":true,"modelRouter":true,"providerConfigs":true,"providerOrder":true,"providerOnly":true,"providerIgnore":true,"providerSort":true,"providerQuantizations":true,"providerRequireParameters":true,"providerDataCollection":true,"providerZdr":true,"providerEnforceDistillableText":true,"providerMaxPromptPrice":true,"providerMaxCompletionPrice":true,"providerMaxRequestPrice":true,"providerMaxImagePrice":true,"models":true},"dynamicProps":false,"dynamicItems":false};

export const GenerateBatchLineSchema = validate740;
const schema289 = {"$ref":"document#/$defs/GenerateBatchLine","$id":"GenerateBatchLineSchema"};
const schema290 = {"allOf":[{"$ref":"document#/$defs/GenerateBatchRequest"},{"$ref":"document#/$defs/BatchKey"}]};
const schema291 = {"type":"object","properties":{"key":{}}};

function validate743(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate743.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate743.errors = vErrors;
return errors === 0;
}
validate743.evaluated = {"props":{"key":true},"dynamicProps":false,"dynamicItems":false};


function validate741(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate741.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate523(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate523.errors : vErrors.concat(validate523.errors);
errors = vErrors.length;
}
if(!(validate743(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate743.errors : vErrors.concat(validate743.errors);
errors = vErrors.length;
}
validate741.errors = vErrors;
return errors === 0;
}
validate741.evaluated = {"props":{"key":true,"request":true,"metadata":true},"dynamicProps":false,"dynamicItems":false};


function validate740(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="GenerateBatchLineSchema" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate740.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate741(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate741.errors : vErrors.concat(validate741.errors);
errors = vErrors.length;
}
validate740.errors = vErrors;
return errors === 0;
}
validate740.evaluated = {"props":{"key":true,"request":true,"metadata":true},"dynamicProps":false,"dynamicItems":false};

export const EmbedBatchLineSchema = validate746;
const schema292 = {"$ref":"document#/$defs/EmbedBatchLine","$id":"EmbedBatchLineSchema"};
const schema293 = {"allOf":[{"$ref":"document#/$defs/EmbedBatchRequest"},{"$ref":"document#/$defs/BatchKey"}]};

function validate747(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate747.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate546(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate546.errors : vErrors.concat(validate546.errors);
errors = vErrors.length;
}
if(!(validate743(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate743.errors : vErrors.concat(validate743.errors);
errors = vErrors.length;
}
validate747.errors = vErrors;
return errors === 0;
}
validate747.evaluated = {"props":{"key":true,"request":true,"metadata":true},"dynamicProps":false,"dynamicItems":false};


function validate746(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="EmbedBatchLineSchema" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate746.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate747(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate747.errors : vErrors.concat(validate747.errors);
errors = vErrors.length;
}
validate746.errors = vErrors;
return errors === 0;
}
validate746.evaluated = {"props":{"key":true,"request":true,"metadata":true},"dynamicProps":false,"dynamicItems":false};

export const CreateFileRequestSchema = validate751;
const schema294 = {"$ref":"document#/$defs/CreateFileRequest","$id":"CreateFileRequestSchema"};
const schema295 = {"type":"object","properties":{"file":{"$ref":"document#/$defs/NewFile"}}};
const schema296 = {"type":"object","properties":{"name":{"type":"string"},"displayName":{"type":"string","maxLength":512},"mimeType":{"type":"string"},"sizeBytes":{"type":"integer"}}};

function validate753(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate753.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err0 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.displayName !== undefined){
let data1 = data.displayName;
if(typeof data1 === "string"){
if(func1(data1) > 512){
const err1 = {instancePath:instancePath+"/displayName",schemaPath:"#/properties/displayName/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/displayName",schemaPath:"#/properties/displayName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.mimeType !== undefined){
if(typeof data.mimeType !== "string"){
const err3 = {instancePath:instancePath+"/mimeType",schemaPath:"#/properties/mimeType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.sizeBytes !== undefined){
let data3 = data.sizeBytes;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err4 = {instancePath:instancePath+"/sizeBytes",schemaPath:"#/properties/sizeBytes/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate753.errors = vErrors;
return errors === 0;
}
validate753.evaluated = {"props":{"name":true,"displayName":true,"mimeType":true,"sizeBytes":true},"dynamicProps":false,"dynamicItems":false};


function validate752(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate752.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.file !== undefined){
if(!(validate753(data.file, {instancePath:instancePath+"/file",parentData:data,parentDataProperty:"file",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate753.errors : vErrors.concat(validate753.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate752.errors = vErrors;
return errors === 0;
}
validate752.evaluated = {"props":{"file":true},"dynamicProps":false,"dynamicItems":false};


function validate751(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="CreateFileRequestSchema" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate751.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate752(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate752.errors : vErrors.concat(validate752.errors);
errors = vErrors.length;
}
validate751.errors = vErrors;
return errors === 0;
}
validate751.evaluated = {"props":{"file":true},"dynamicProps":false,"dynamicItems":false};

export const validators: Record<'adaptive' | 'gemini' | 'nordlys' | 'omnirouters' | 'opper', Record<string, ValidateFunction>> = {
  adaptive: { generateContent: adaptive_generateContent, streamGenerateContent: adaptive_streamGenerateContent, countTokens: adaptive_countTokens, embedContent: adaptive_embedContent, batchEmbedContents: adaptive_batchEmbedContents, listModels: adaptive_listModels, getModel: adaptive_getModel },
  gemini: { generateContent: gemini_generateContent, streamGenerateContent: gemini_streamGenerateContent, countTokens: gemini_countTokens, embedContent: gemini_embedContent, batchEmbedContents: gemini_batchEmbedContents, listModels: gemini_listModels, getModel: gemini_getModel, uploadFile: gemini_uploadFile, listFiles: gemini_listFiles, downloadFile: gemini_downloadFile, getFile: gemini_getFile, deleteFile: gemini_deleteFile, listCachedContents: gemini_listCachedContents, createCachedContent: gemini_createCachedContent, getCachedContent: gemini_getCachedContent, deleteCachedContent: gemini_deleteCachedContent, updateCachedContent: gemini_updateCachedContent, batchGenerateContent: gemini_batchGenerateContent, asyncBatchEmbedContent: gemini_asyncBatchEmbedContent, listBatches: gemini_listBatches, getBatch: gemini_getBatch, deleteBatch: gemini_deleteBatch, cancelBatch: gemini_cancelBatch, createInteraction: gemini_createInteraction, getInteraction: gemini_getInteraction, deleteInteraction: gemini_deleteInteraction, cancelInteraction: gemini_cancelInteraction },
  nordlys: { generateContent: nordlys_generateContent, streamGenerateContent: nordlys_streamGenerateContent, countTokens: nordlys_countTokens, embedContent: nordlys_embedContent, batchEmbedContents: nordlys_batchEmbedContents, listModels: nordlys_listModels, getModel: nordlys_getModel },
  omnirouters: { generateContent: omnirouters_generateContent, streamGenerateContent: omnirouters_streamGenerateContent, countTokens: omnirouters_countTokens, embedContent: omnirouters_embedContent, batchEmbedContents: omnirouters_batchEmbedContents, listModels: omnirouters_listModels, getModel: omnirouters_getModel },
  opper: { generateContent: opper_generateContent, streamGenerateContent: opper_streamGenerateContent, countTokens: opper_countTokens, embedContent: opper_embedContent, batchEmbedContents: opper_batchEmbedContents, listModels: opper_listModels, getModel: opper_getModel, createInteraction: opper_createInteraction, getInteraction: opper_getInteraction, deleteInteraction: opper_deleteInteraction, cancelInteraction: opper_cancelInteraction },
};
export const validateGatewayExtensions: ValidateFunction = GatewayExtensionsSchema;
export const validateGenerateBatchLine: ValidateFunction = GenerateBatchLineSchema;
export const validateEmbedBatchLine: ValidateFunction = EmbedBatchLineSchema;
export const validateCreateFileRequest: ValidateFunction = CreateFileRequestSchema;
